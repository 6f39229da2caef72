//! Which imported post is what became of a slot. By its link, then by the platform's id in the link, then by account,
//! title and time; the last only offers, a person says yes.

use chrono::NaiveDate;

use super::link::Link;

/// A slot that is still to be matched.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Planned<'a> {
    pub platform: &'a str,
    /// Empty: any account of the platform.
    pub account: &'a str,
    pub title: &'a str,
    pub day: Option<NaiveDate>,
    pub url: &'a str,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub struct Posted<'a> {
    pub platform: &'a str,
    pub account: &'a str,
    /// The platform's own id, where the file has one.
    pub key: &'a str,
    pub title: &'a str,
    pub day: Option<NaiveDate>,
    pub url: &'a str,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    Link,
    Id,
    Title,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    pub by: By,
    /// From 0 to 1.
    pub likeness: f64,
    pub days_apart: Option<i64>,
}

/// Days a post may be from its slot's.
const DAYS: i64 = 3;
/// Titles less alike are not offered.
const LIKE: f64 = 0.5;
/// Shorter ids are found in links by chance.
const ID: usize = 6;

/// How the two belong together, if they may.
pub fn pair(slot: &Planned<'_>, post: &Posted<'_>) -> Option<Pair> {
    if !slot.platform.is_empty() && slot.platform != post.platform {
        return None;
    }
    let days_apart = slot.day.zip(post.day).map(|(slot, post)| (post - slot).num_days().abs());
    let sure = |by| Some(Pair { by, likeness: 1.0, days_apart });
    if let Some(link) = Link::read(slot.url) {
        if Link::read(post.url).is_some_and(|other| link.leads_where(&other)) {
            return sure(By::Link);
        }
        if post.key.len() >= ID && link.names(post.key) {
            return sure(By::Id);
        }
    }
    if !slot.account.is_empty() && slot.account != post.account {
        return None;
    }
    let likeness = likeness(slot.title, post.title);
    let near = days_apart.is_some_and(|days| days <= DAYS);
    (near && likeness >= LIKE).then_some(Pair { by: By::Title, likeness, days_apart })
}

/// How alike two titles are: the pairs of neighbouring characters they share (Dice 1945), without blanks and marks.
pub fn likeness(a: &str, b: &str) -> f64 {
    let pairs = |text: &str| {
        let letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let mut pairs: Vec<[char; 2]> = letters.windows(2).map(|two| [two[0], two[1]]).collect();
        pairs.sort_unstable();
        (letters, pairs)
    };
    let ((a_letters, a), (b_letters, b)) = (pairs(a), pairs(b));
    if a.is_empty() || b.is_empty() {
        return f64::from(u8::from(!a_letters.is_empty() && a_letters == b_letters));
    }
    let (mut at, mut other, mut shared) = (0, 0, 0usize);
    while at < a.len() && other < b.len() {
        match a[at].cmp(&b[other]) {
            std::cmp::Ordering::Less => at += 1,
            std::cmp::Ordering::Greater => other += 1,
            std::cmp::Ordering::Equal => {
                shared += 1;
                at += 1;
                other += 1;
            }
        }
    }
    #[expect(clippy::cast_precision_loss, reason = "characters of two titles")]
    let share = 2.0 * shared as f64 / (a.len() + b.len()) as f64;
    share
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn post() -> Posted<'static> {
        Posted {
            platform: "xiaohongshu",
            account: "7",
            key: "66ab12cd",
            title: "三月新茶，三种喝法",
            day: "2027-03-05".parse().ok(),
            url: "https://www.xiaohongshu.com/explore/66ab12cd?xsec=1",
        }
    }

    #[test]
    fn a_link_goes_before_an_id_and_an_id_before_a_title() {
        let slot =
            Planned { platform: "xiaohongshu", url: "http://xiaohongshu.com/explore/66ab12cd/", ..Planned::default() };
        assert_eq!(pair(&slot, &post()).unwrap().by, By::Link);
        let slot = Planned { url: "https://xhslink.com/a/66ab12cd", ..slot };
        assert_eq!(pair(&slot, &post()).unwrap().by, By::Id);
        let slot = Planned { url: "", title: "三月新茶 三种喝法", day: "2027-03-04".parse().ok(), ..slot };
        assert_eq!(pair(&slot, &post()), Some(Pair { by: By::Title, likeness: 1.0, days_apart: Some(1) }));
    }

    #[test]
    fn ids_are_told_apart_by_case_and_by_what_the_query_names() {
        let video = |key, url| Posted { platform: "youtube", key, url, ..Posted::default() };
        let slot = Planned { url: "https://www.youtube.com/watch?v=dQw4w9WgXcQ", ..Planned::default() };
        assert_eq!(pair(&slot, &video("dQw4w9WgXcQ", "")).unwrap().by, By::Id);
        assert_eq!(pair(&slot, &video("", "https://youtube.com/watch?v=dQw4w9WgXcQ&t=9")).unwrap().by, By::Link);
        assert_eq!(pair(&slot, &video("9bZkp7q19f0", "https://www.youtube.com/watch?v=9bZkp7q19f0")), None);
    }

    #[test]
    fn another_account_or_week_is_another_post() {
        let slot =
            Planned {
                account: "7", title: "三月新茶三种喝法", day: "2027-03-04".parse().ok(), ..Planned::default()
            };
        assert!(pair(&slot, &post()).is_some());
        assert_eq!(pair(&Planned { account: "8", ..slot.clone() }, &post()), None);
        assert_eq!(pair(&Planned { day: "2027-03-14".parse().ok(), ..slot.clone() }, &post()), None);
        assert_eq!(pair(&Planned { platform: "douyin", ..slot }, &post()), None);
    }

    proptest! {
        #[test]
        fn likeness_is_a_share_and_the_same_both_ways(a in "\\PC{0,20}", b in "\\PC{0,20}") {
            let found = likeness(&a, &b);
            prop_assert!((0.0..=1.0).contains(&found));
            prop_assert_eq!(found.to_bits(), likeness(&b, &a).to_bits());
        }
    }
}
