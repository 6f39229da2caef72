//! A row of posts.

use std::io::{self, Write};

use super::chance::{Chance, date};

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

pub fn row(output: &mut dyn Write, number: u64, chance: &mut Chance) -> io::Result<()> {
    write!(output, "p{number:08},茶铺{:02}号店,\"", number % ACCOUNTS)?;
    for _ in 0..9 {
        write!(output, "{}，", chance.of(&WORDS))?;
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
    writeln!(output)
}
