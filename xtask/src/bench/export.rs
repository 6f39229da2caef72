//! The exports that are imported: a million rows each, the same bytes on every machine.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use super::chance::{Chance, date};
use super::posts;
use crate::fail::{Fail, Result};
use crate::place;

pub const ROWS: u64 = 1_000_000;

pub struct Export {
    pub what: &'static str,
    /// Of the file.
    pub name: &'static str,
    pub kind: &'static str,
    pub platform: &'static str,
    /// Where the workspace keeps the rows.
    pub table: &'static str,
    pub columns: &'static [&'static str],
    /// Columns that are numbers, for the yardstick to read as such.
    pub numbers: &'static [&'static str],
    /// What the yardstick has indexes over, in turn.
    pub indexed: &'static [&'static str],
    pub row: fn(&mut dyn Write, u64, &mut Chance) -> io::Result<()>,
}

pub const EXPORTS: [Export; 4] = [
    Export {
        what: "import of 1,000,000 posts / sqlite3 .import",
        name: "posts",
        kind: "posts",
        platform: "xiaohongshu",
        table: "post",
        columns: &posts::COLUMNS,
        numbers: &["impressions", "reach", "views", "likes", "comments", "shares", "saves"],
        indexed: &["id", "published", "account, published", "post_type", "url"],
        row: posts::row,
    },
    Export {
        what: "import of 1,000,000 transactions / sqlite3 .import",
        name: "transactions",
        kind: "transactions",
        platform: "taobao",
        table: "purchase",
        columns: &[
            "order_id",
            "order_date",
            "customer_id",
            "product",
            "category",
            "channel",
            "quantity",
            "amount",
            "currency",
        ],
        numbers: &["quantity", "amount"],
        indexed: &["order_id", "order_date", "customer_id, order_date", "order_date, channel, order_id", "product"],
        row: order,
    },
    Export {
        what: "import of 1,000,000 transactions without ids / sqlite3 .import",
        name: "transactions-without-ids",
        kind: "transactions",
        platform: "taobao",
        table: "purchase",
        columns: &["order_date", "customer_id", "product", "category", "channel", "quantity", "amount", "currency"],
        numbers: &["quantity", "amount"],
        indexed: &[
            "order_date, customer_id, product",
            "order_date",
            "customer_id, order_date",
            "order_date, channel",
            "product",
        ],
        row: sale,
    },
    Export {
        what: "import of 1,000,000 touchpoints / sqlite3 .import",
        name: "touchpoints",
        kind: "touchpoints",
        platform: "web",
        table: "touchpoint",
        columns: &["id", "user_id", "timestamp", "event", "channel", "source", "medium", "campaign", "url"],
        numbers: &[],
        indexed: &["id", "timestamp", "user_id, timestamp", "channel, timestamp", "campaign"],
        row: touchpoint,
    },
];

const PRODUCTS: [&str; 8] =
    ["桂花乌龙", "茉莉毛尖", "冷泡礼盒", "随行杯", "original leaf", "cold brew", "十二月茶单", "试饮装"];
const CATEGORIES: [&str; 3] = ["茶叶", "器具", "礼盒"];
const CHANNELS: [&str; 5] = ["search", "feed", "live", "referral", "direct"];
const EVENTS: [&str; 4] = ["view", "click", "add_to_cart", "visit"];
const MEDIA: [&str; 3] = ["cpc", "social", "email"];

impl Export {
    /// The file, written the first time.
    pub fn file(&self) -> Result<PathBuf> {
        let file = place::out("bench").join(format!("{}.csv", self.name));
        if !file.exists() {
            let draft = file.with_extension("csv.new");
            self.write(&draft, 0..ROWS)?;
            fs::rename(&draft, &file).map_err(Fail::at(&file))?;
        }
        Ok(file)
    }

    pub fn write(&self, path: &Path, numbers: std::ops::Range<u64>) -> Result<()> {
        let mut output = BufWriter::with_capacity(1 << 20, File::create(path).map_err(Fail::at(path))?);
        writeln!(output, "{}", self.columns.join(","))?;
        let mut chance = Chance(0x5eed_7ab1e ^ numbers.start);
        for number in numbers {
            (self.row)(&mut output, number, &mut chance)?;
        }
        Ok(output.flush()?)
    }
}

fn moment(chance: &mut Chance) -> String {
    let (month, day) = date(chance.below(365));
    format!("2026-{month:02}-{day:02} {:02}:{:02}:{:02}", chance.below(24), chance.below(60), chance.below(60))
}

fn order(output: &mut dyn Write, number: u64, chance: &mut Chance) -> io::Result<()> {
    write!(output, "T{:012},", 260_000_000_000 + number * 7)?;
    sale(output, number, chance)
}

fn sale(output: &mut dyn Write, _: u64, chance: &mut Chance) -> io::Result<()> {
    let at = moment(chance);
    let person = chance.below(200_000);
    let (product, category, channel) = (chance.of(&PRODUCTS), chance.of(&CATEGORIES), chance.of(&CHANNELS));
    let (quantity, price) = (1 + chance.below(3), 1800 + 100 * chance.below(120));
    let amount = quantity * price;
    writeln!(
        output,
        "{at},u{person:07},{product},{category},{channel},{quantity},{}.{:02},CNY",
        amount / 100,
        amount % 100
    )
}

fn touchpoint(output: &mut dyn Write, number: u64, chance: &mut Chance) -> io::Result<()> {
    let person = chance.below(200_000);
    let at = moment(chance);
    let (event, channel, medium) = (chance.of(&EVENTS), chance.of(&CHANNELS), chance.of(&MEDIA));
    let campaign = chance.below(60);
    writeln!(
        output,
        "e{number:09},u{person:07},{at},{event},{channel},source-{},{medium},autumn-{campaign:02},https://example.com/p/{}",
        campaign % 7,
        chance.below(5000)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_the_columns_of_its_head() {
        for export in &EXPORTS {
            let mut text = Vec::new();
            (export.row)(&mut text, 7, &mut Chance(1)).unwrap();
            let text = String::from_utf8(text).unwrap();
            // Nothing in a text is a comma.
            assert_eq!(text.trim_end().split(',').count(), export.columns.len(), "{text}");
            assert!(export.numbers.iter().all(|name| export.columns.contains(name)), "{}", export.name);
        }
    }
}
