//! The export that is imported: 1,000,000 posts, the same bytes on every machine.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::fail::{Fail, Result};
use crate::place;

pub const ROWS: u64 = 1_000_000;
/// The file's columns: names of the metric dictionary and the usual ones of a post.
pub const COLUMNS: [&str; 13] = [
    "id",
    "account",
    "title",
    "url",
    "published",
    "post_type",
    "impressions",
    "reach",
    "views",
    "likes",
    "comments",
    "shares",
    "saves",
];
/// Titles are put together out of these.
const WORDS: [&str; 16] = [
    "桂花乌龙",
    "下午三点",
    "办公室",
    "第二杯",
    "少糖",
    "新品",
    "茶底",
    "排队",
    "通勤",
    "加班",
    "周末",
    "同事",
    "测评",
    "好喝",
    "original leaf",
    "cold brew",
];
const TYPES: [&str; 3] = ["video", "image", "article"];
const ACCOUNTS: u64 = 40;
/// 2026-01-01 to 2026-12-31.
const MONTH_DAYS: [u64; 12] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// The file, written the first time.
pub fn file() -> Result<PathBuf> {
    let file = place::out("bench").join("posts.csv");
    if !file.exists() {
        let draft = file.with_extension("csv.new");
        write(&draft)?;
        fs::rename(&draft, &file).map_err(Fail::at(&file))?;
    }
    Ok(file)
}

fn write(path: &Path) -> Result<()> {
    let mut output = BufWriter::with_capacity(1 << 20, File::create(path).map_err(Fail::at(path))?);
    writeln!(output, "{}", COLUMNS.join(","))?;
    let mut chance = Chance(0x5eed_7ab1e);
    for number in 0..ROWS {
        row(&mut output, number, &mut chance)?;
    }
    Ok(output.flush()?)
}

fn row(output: &mut impl Write, number: u64, chance: &mut Chance) -> Result<()> {
    write!(output, "p{number:08},茶铺{:02}号店,\"", number % ACCOUNTS)?;
    for _ in 0..9 {
        let word = usize::try_from(chance.below(WORDS.len() as u64)).unwrap_or(0);
        write!(output, "{}，", WORDS[word])?;
    }
    let (month, day) = date(chance.below(365));
    let (hour, minute) = (7 + chance.below(16), chance.below(60));
    let kind = TYPES[usize::try_from(number % 3).unwrap_or(0)];
    write!(
        output,
        "#{number}\",https://example.com/posts/{number:08},2026-{month:02}-{day:02} {hour:02}:{minute:02}:00,{kind}"
    )?;
    let impressions = 500 + chance.below(200_000);
    let views = impressions / (1 + chance.below(4));
    let figures = [impressions, impressions * 4 / 5, views, views / 20, views / 400, views / 300, views / 60];
    for figure in figures {
        write!(output, ",{figure}")?;
    }
    Ok(writeln!(output)?)
}

fn date(mut day_of_year: u64) -> (usize, u64) {
    for (month, days) in MONTH_DAYS.iter().enumerate() {
        if day_of_year < *days {
            return (month + 1, day_of_year + 1);
        }
        day_of_year -= days;
    }
    (12, 31)
}

/// SplitMix64: small, and its numbers are the same everywhere.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % limit
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_the_columns_of_the_head_and_a_date_there_is() {
        let mut text = Vec::new();
        row(&mut text, 7, &mut Chance(1)).unwrap();
        let text = String::from_utf8(text).unwrap();
        // Nothing in a title is a comma.
        assert_eq!(text.trim_end().split(',').count(), COLUMNS.len(), "{text}");
        assert_eq!((date(0), date(31), date(364)), ((1, 1), (2, 1), (12, 31)));
    }
}
