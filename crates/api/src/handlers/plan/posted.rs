//! What accounts really published, beside what was planned for them.

use chrono::NaiveDate;
use sandtable_base::moment::day_number;
use sandtable_content::table::plan::Cadence;
use sandtable_facts::table::account;
use sandtable_facts::table::post_day::{self, Slice};
use sandtable_facts::view::AccountChoice;
use sandtable_store::StoreError;
use sandtable_store::authored::all;
use sandtable_store::rusqlite::Connection;
use sandtable_strategy::table::brand::AccountProfile;

/// Accounts of the facts and the profiles of the plan that stand for them.
pub(super) struct Accounts {
    known: Vec<AccountChoice>,
    profiles: Vec<AccountProfile>,
}

impl Accounts {
    pub(super) fn read(conn: &Connection) -> Result<Accounts, StoreError> {
        Ok(Accounts { known: account::with_posts(conn)?, profiles: all::<AccountProfile>(conn)? })
    }

    /// The account of the facts that a cadence is for: named itself, by its profile, or called as the profile is.
    fn of(&self, cadence: &Cadence) -> Option<&AccountChoice> {
        let by_id = |id: &str| self.known.iter().find(|account| account.id == id);
        let Some(profile) = self.profiles.iter().find(|profile| profile.id == cadence.account_id) else {
            return by_id(&cadence.account_id);
        };
        by_id(&profile.account_id).or_else(|| {
            self.known.iter().find(|account| account.platform == profile.platform && account.name == profile.name)
        })
    }

    /// Imported posts of the cadence's account in the range; null where nothing was ever imported for it.
    pub(super) fn posted(
        &self,
        conn: &Connection,
        cadence: &Cadence,
        (from, to): (NaiveDate, NaiveDate),
    ) -> Result<Option<u32>, StoreError> {
        let mut slice = Slice { first: day_number(from), last: day_number(to), ..Slice::default() };
        if cadence.account_id.is_empty() {
            if !self.known.iter().any(|account| account.platform == cadence.platform) {
                return Ok(None);
            }
            slice.platforms = vec![cadence.platform.clone()];
        } else {
            let Some(id) = self.of(cadence).and_then(|account| account.id.parse().ok()) else { return Ok(None) };
            slice.accounts = vec![id];
        }
        let days = post_day::daily(conn, &["posts"], &slice)?;
        let posts: f64 = days.iter().filter_map(|(_, sums)| sums.first()).sum();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of posts")]
        let posts = posts.max(0.0) as u32;
        Ok(Some(posts))
    }
}
