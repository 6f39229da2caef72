//! The hours at which posts did better than their account's mean.

use std::collections::BTreeMap;

/// A post with the time it was published, on the clock of the workspace.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Timed {
    pub account: i64,
    /// 1 (Monday) to 7.
    pub weekday: u32,
    /// Minutes since midnight.
    pub minute: u32,
    pub engagements: f64,
}

#[derive(Debug, Clone, PartialEq)]
pub struct Hour {
    pub weekday: u32,
    pub hour: u32,
    pub posts: usize,
    /// Mean of engagements against the account's mean; null with fewer posts than [`MINIMUM`].
    pub relative: Option<f64>,
    /// The median minute, to a quarter of an hour.
    pub minute: u32,
}

/// Posts an hour needs: the mean of fewer says more of the posts than of the hour.
pub const MINIMUM: usize = 5;

/// Hours with posts, by weekday and hour. Each post is held against the mean of its own account, so that a large
/// account does not decide for a small one. Accounts without any engagement say nothing.
pub fn hours(posts: &[Timed]) -> Vec<Hour> {
    let mut accounts: BTreeMap<i64, (f64, f64)> = BTreeMap::new();
    for post in posts {
        let (sum, count) = accounts.entry(post.account).or_default();
        *sum += post.engagements;
        *count += 1.0;
    }
    let mut cells: BTreeMap<(u32, u32), Vec<(f64, u32)>> = BTreeMap::new();
    for post in posts {
        let Some((sum, count)) = accounts.get(&post.account) else { continue };
        if *sum > 0.0 {
            let relative = post.engagements / (sum / count);
            cells.entry((post.weekday, post.minute / 60)).or_default().push((relative, post.minute));
        }
    }
    let hour = |((weekday, hour), mut found): ((u32, u32), Vec<(f64, u32)>)| {
        found.sort_by_key(|(_, minute)| *minute);
        #[expect(clippy::cast_precision_loss, reason = "a count of posts")]
        let mean = found.iter().map(|(relative, _)| relative).sum::<f64>() / found.len() as f64;
        let middle = found[found.len() / 2].1;
        let relative = (found.len() >= MINIMUM).then_some(mean);
        Hour { weekday, hour, posts: found.len(), relative, minute: middle / 15 * 15 }
    };
    cells.into_iter().map(hour).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn posts_are_held_against_their_own_account() {
        let post = |account, minute, engagements| Timed { account, weekday: 2, minute, engagements };
        // A small account does twice as well at eight as at noon; a large one always the same.
        let mut posts: Vec<Timed> = (0..5).map(|at| post(1, 480 + at, 20.0)).collect();
        posts.extend((0..5).map(|at| post(1, 720 + at, 10.0)));
        posts.extend((0..5).map(|at| post(2, 720 + at, 1000.0)));
        posts.push(post(1, 900, 15.0));
        let found = hours(&posts);
        assert_eq!(found.iter().map(|hour| hour.hour).collect::<Vec<_>>(), [8, 12, 15]);
        assert!((found[0].relative.unwrap() - 4.0 / 3.0).abs() < 1e-9);
        assert!((found[1].relative.unwrap() - 5.0 / 6.0).abs() < 1e-9);
        assert_eq!((found[2].relative, found[2].posts), (None, 1));
    }

    #[test]
    fn an_account_nobody_reacts_to_says_nothing() {
        assert_eq!(hours(&[Timed { account: 1, weekday: 1, minute: 0, engagements: 0.0 }]), []);
    }
}
