//! `cargo run -p sandtable-api --example demo_data -- demo`: writes the exports of the demo brand, in the shapes of the
//! platforms. All figures are invented; the same run gives the same files.

use std::fmt::Write as _;
use std::path::Path;

use chrono::{Datelike, Duration, NaiveDate, NaiveDateTime};

/// A small generator of even numbers (splitmix64, Steele et al. 2014): the files must never depend on a library's version.
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Around 1, skewed to the right as figures of posts are.
    fn spread(&mut self) -> f64 {
        let sum: f64 = (0..4).map(|_| self.next()).sum::<f64>() / 4.0;
        (2.4 * (sum - 0.5)).exp()
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[((self.next() * list.len() as f64) as usize).min(list.len() - 1)]
    }
}

const SCENES: &[&str] =
    &["早八", "工位", "加班夜", "午后三点", "通勤路上", "周末山里", "开会前", "健身后", "搬家第一天", "雨天"];
const TEAS: &[&str] =
    &["冷泡茉莉", "白桃乌龙", "陈皮白茶", "桂花红茶", "手打柠檬茶", "山野绿茶", "无糖凤凰单丛", "蜜香小叶"];
const HOOKS: &[&str] = &[
    "第一口就安静下来",
    "比咖啡温柔",
    "配方写在评论区",
    "同事都来问链接",
    "0 糖也有回甘",
    "一杯的山野",
    "三分钟泡好",
    "把春天装进杯子",
    "茶园溯源第 {n} 天",
    "打工人茶历 {n}",
];

struct Post {
    at: NaiveDateTime,
    title: String,
    /// Final size of the post by the platform's measure.
    size: f64,
    mood: [f64; 6],
}

/// Posts of a stretch: `per_week` a week, growing, with two waves (a hot tracing film in week 18, a lull at new year).
fn posts(dice: &mut Dice, from: NaiveDate, days: i64, per_week: f64, base: f64, growth: f64) -> Vec<Post> {
    let mut list = Vec::new();
    for day in 0..days {
        let date = from + Duration::days(day);
        let chance = per_week / 7.0 * if date.weekday().number_from_monday() >= 6 { 1.2 } else { 0.92 };
        let mut budget = chance;
        while budget > 0.0 {
            if dice.next() < budget {
                let hour = [7, 8, 12, 12, 18, 20, 20, 21, 22][(dice.next() * 9.0) as usize % 9];
                let time = date.and_hms_opt(hour, (dice.next() * 60.0) as u32 % 60, (dice.next() * 60.0) as u32 % 60);
                let week = day as f64 / 7.0;
                let wave =
                    1.0 + 1.6 * (-((week - 17.5) / 0.8).powi(2)).exp() - 0.45 * (-((week - 6.5) / 1.0).powi(2)).exp();
                let evening = if hour >= 20 { 1.25 } else { 1.0 };
                let hook = dice.pick(HOOKS).replace("{n}", &(list.len() + 1).to_string());
                let title = format!("{}的{}，{hook}", dice.pick(SCENES), dice.pick(TEAS));
                let size = base * (1.0 + growth * day as f64 / 181.0) * wave * evening * dice.spread();
                let mood = std::array::from_fn(|_| 0.7 + 0.6 * dice.next());
                list.push(Post { at: time.unwrap_or_default(), title, size, mood });
            }
            budget -= 1.0;
        }
    }
    list
}

/// How much of its final size a post has after some days.
fn grown(post: &Post, as_of: NaiveDate) -> f64 {
    let age = (as_of - post.at.date()).num_days().max(0) as f64;
    1.0 - 0.75 * (-age / 5.0).exp()
}

fn whole(value: f64) -> i64 {
    value.round().max(0.0) as i64
}

fn xiaohongshu(posts: &[Post], as_of: NaiveDate) -> String {
    let mut text = String::from("\u{feff}最多导出排序后前1000条笔记,,,,,,,,,,,,\r\n");
    text.push_str("笔记标题,首次发布时间,体裁,曝光,观看量,封面点击率,点赞,评论,收藏,涨粉,分享,人均观看时长,弹幕\r\n");
    for post in posts.iter().filter(|post| post.at.date() <= as_of) {
        let seen = post.size * grown(post, as_of);
        let rate = 0.11 * post.mood[0];
        let views = seen * rate * 1.15;
        let likes = views * 0.052 * post.mood[1];
        let kind = if post.mood[5] > 1.0 { "视频" } else { "图文" };
        let _ = writeln!(
            text,
            "{},{},{kind},{},{},{rate:.4},{},{},{},{},{},{:.1},{}\r",
            post.title,
            post.at.format("%Y年%m月%d日%H时%M分%S秒"),
            whole(seen),
            whole(views),
            whole(likes),
            whole(likes * 0.13 * post.mood[2]),
            whole(likes * 0.62 * post.mood[3]),
            whole(views * 0.004 * post.mood[4]),
            whole(likes * 0.16 * post.mood[2]),
            14.0 * post.mood[0],
            if kind == "视频" { whole(likes * 0.02) } else { 0 }
        );
    }
    text
}

fn douyin(posts: &[Post], as_of: NaiveDate) -> String {
    let mut text = String::from(
        "\u{feff}作品名称,发布时间,体裁,审核状态,播放量,完播率,5s完播率,封面点击率,2s跳出率,平均播放时长,点赞量,分享量,评论量,收藏量,主页访问量,粉丝增量\r\n",
    );
    for post in posts.iter().filter(|post| post.at.date() <= as_of) {
        let views = post.size * grown(post, as_of);
        let likes = views * 0.031 * post.mood[0];
        let _ = writeln!(
            text,
            "{},{},视频,公开,{},{:.4},{:.4},{:.4},{:.4},{:.1},{},{},{},{},{},{}\r",
            post.title,
            post.at.format("%Y-%m-%d %H:%M:%S"),
            whole(views),
            0.24 * post.mood[1],
            0.46 * post.mood[2],
            0.09 * post.mood[3],
            0.31 * post.mood[4],
            9.5 * post.mood[1],
            whole(likes),
            whole(likes * 0.11 * post.mood[2]),
            whole(likes * 0.08 * post.mood[3]),
            whole(likes * 0.21 * post.mood[4]),
            whole(views * 0.006 * post.mood[5]),
            whole(views * 0.0021 * post.mood[0]),
        );
    }
    text
}

fn channels(posts: &[Post], as_of: NaiveDate) -> String {
    let mut text = String::from(
        "\u{feff}视频描述,视频ID,发布时间,完播率,平均播放时长,播放量,推荐,喜欢,评论量,分享量,关注量,转发聊天和朋友圈,设为铃声,设为状态,设为朋友圈封面\r\n",
    );
    for (number, post) in posts.iter().enumerate().filter(|(_, post)| post.at.date() <= as_of) {
        let views = post.size * grown(post, as_of);
        let likes = views * 0.022 * post.mood[0];
        let _ = writeln!(
            text,
            "{},export/{:010},{},{:.2}%,{:.2}秒,{},{},{},{},{},{},{},0,{},0\r",
            post.title,
            1_900_000_000_u64 + number as u64 * 7_919,
            post.at.format("%Y/%m/%d"),
            21.0 * post.mood[1],
            13.0 * post.mood[2],
            whole(views),
            whole(likes * 0.8 * post.mood[3]),
            whole(likes),
            whole(likes * 0.09 * post.mood[4]),
            whole(likes * 0.35 * post.mood[5]),
            whole(views * 0.0034 * post.mood[0]),
            whole(likes * 0.22 * post.mood[5]),
            whole(likes * 0.01)
        );
    }
    text
}

fn main() -> std::io::Result<()> {
    let Some(dir) = std::env::args_os().nth(1) else {
        return Err(std::io::Error::other("usage: demo_data DIR"));
    };
    let dir = Path::new(&dir);
    std::fs::create_dir_all(dir)?;
    let day = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    let mut dice = Dice(20_260_101);
    let mut red = posts(&mut dice, day(2025, 1, 1), 365, 3.2, 9_000.0, 0.35);
    red.extend(posts(&mut dice, day(2026, 1, 1), 181, 4.6, 16_000.0, 1.7));
    let mut dou = posts(&mut dice, day(2025, 1, 1), 365, 3.5, 11_000.0, 0.4);
    dou.extend(posts(&mut dice, day(2026, 1, 1), 181, 5.4, 21_000.0, 1.4));
    let mut video = posts(&mut dice, day(2025, 7, 1), 184, 1.6, 3_900.0, 0.3);
    video.extend(posts(&mut dice, day(2026, 1, 1), 181, 2.4, 5_200.0, 2.1));
    for (stamp, as_of) in [("2026-05-15", day(2026, 5, 15)), ("2026-06-30", day(2026, 6, 30))] {
        std::fs::write(dir.join(format!("小红书_笔记列表明细表_{stamp}.csv")), xiaohongshu(&red, as_of))?;
        std::fs::write(dir.join(format!("抖音_作品列表_{stamp}.csv")), douyin(&dou, as_of))?;
        std::fs::write(dir.join(format!("视频号_动态数据明细_{stamp}.csv")), channels(&video, as_of))?;
    }
    Ok(())
}
