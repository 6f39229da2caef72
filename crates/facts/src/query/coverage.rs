//! What there is of each account and kind, what is missing, and how old it is.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use chrono_tz::Tz;
use sandtable_base::moment::date_of;
use sandtable_base::{Day, Granularity, Period, WeekStart};
use sandtable_store::rusqlite::Connection;

use crate::model::gaps::{Gap, Rhythm, gaps, speaks_until};
use crate::model::order::At;
use crate::table::coverage::{Covered, Of, covered};
use crate::table::import_account::{self, Brought};
use crate::table::{Result, account};
use crate::view::{AccountCoverage, GapView, KindCoverage, MonthCoverage};

/// What is shown of all accounts, and by kind. `today` is the day in the workspace's zone.
pub fn coverage(conn: &Connection, zone: Tz, today: NaiveDate) -> Result<(Vec<AccountCoverage>, Vec<KindCoverage>)> {
    let mut brought: BTreeMap<Of, Vec<Brought>> = BTreeMap::new();
    for import in import_account::all(conn)? {
        brought.entry((import.account_id, import.kind.clone())).or_default().push(import);
    }
    let mut found = covered(conn)?;
    for of in brought.keys() {
        found.entry(of.clone()).or_default();
    }
    let named: BTreeMap<i64, (String, String)> = account::with_posts(conn)?
        .into_iter()
        .filter_map(|choice| Some((choice.id.parse().ok()?, (choice.platform, choice.name))))
        .collect();
    let mut accounts: Vec<AccountCoverage> = Vec::new();
    for ((account_id, kind), covered) in found {
        let Some((platform, name)) = named.get(&account_id) else { continue };
        let imports = brought.remove(&(account_id, kind.clone())).unwrap_or_default();
        let made = |import: &Brought| At::read(&import.as_of, zone).day;
        let newest = imports.iter().map(|import| (made(import), &import.as_of)).max();
        let rhythm = Rhythm::of(&kind);
        let missing = gaps(&covered.days, rhythm);
        let until = imports.iter().map(|import| speaks_until(&covered.days, rhythm, made(import), import.stated)).max();
        accounts.push(AccountCoverage {
            account_id: account_id.to_string(),
            account: name.clone(),
            platform: platform.clone(),
            rows: covered.rows,
            first: covered.days.first().map(|day| date_of(*day).to_string()),
            last: covered.days.last().map(|day| date_of(*day).to_string()),
            days_with_data: covered.days.len() as u64,
            months: months(&covered, &missing),
            gaps: missing.iter().map(shown).collect(),
            newest_as_of: newest.map(|(_, as_of)| as_of.clone()),
            age_days: until.map(|day| (today - date_of(day)).num_days().max(0)),
            imports: imports.len() as u64,
            newest_import_id: imports.last().map(|import| import.import_id.to_string()),
            rejected: imports.iter().map(|import| import.rejected).sum(),
            kind,
        });
    }
    accounts.sort_by(|a, b| {
        (&a.platform, &a.account, &a.account_id, &a.kind).cmp(&(&b.platform, &b.account, &b.account_id, &b.kind))
    });
    let kinds = by_kind(&accounts);
    Ok((accounts, kinds))
}

fn shown(gap: &Gap) -> GapView {
    GapView { from: date_of(gap.first).to_string(), to: date_of(gap.last).to_string(), days: gap.days() }
}

fn months(covered: &Covered, missing: &[Gap]) -> Vec<MonthCoverage> {
    let (Some(first), Some(last)) = (covered.days.first(), covered.days.last()) else { return Vec::new() };
    let months = Period::range(date_of(*first), date_of(*last), Granularity::Month, WeekStart::Monday);
    let mut with_data: BTreeMap<(i32, u32), u32> = BTreeMap::new();
    for day in &covered.days {
        let date = date_of(*day);
        *with_data.entry((date.year(), date.month())).or_default() += 1;
    }
    months
        .into_iter()
        .map(|month| MonthCoverage {
            month: month.name(Granularity::Month, WeekStart::Monday),
            days: u32::try_from(month.days()).unwrap_or_default(),
            days_with_data: with_data.get(&(month.first.year(), month.first.month())).copied().unwrap_or_default(),
            days_in_gaps: missing.iter().map(|gap| shared_days(gap, month.first_day(), month.last_day())).sum(),
        })
        .collect()
}

fn shared_days(gap: &Gap, first: Day, last: Day) -> u32 {
    u32::try_from(gap.last.min(last) - gap.first.max(first) + 1).unwrap_or_default()
}

fn by_kind(accounts: &[AccountCoverage]) -> Vec<KindCoverage> {
    let mut kinds: BTreeMap<&str, KindCoverage> = BTreeMap::new();
    for account in accounts {
        let kind = kinds.entry(&account.kind).or_insert_with(|| KindCoverage {
            kind: account.kind.clone(),
            accounts: 0,
            rows: 0,
            first: None,
            last: None,
            gaps: 0,
        });
        kind.accounts += 1;
        kind.rows += account.rows;
        kind.gaps += account.gaps.len() as u64;
        // Dates as text are in order; a missing one counts for nothing.
        kind.first = [kind.first.take(), account.first.clone()].into_iter().flatten().min();
        kind.last = kind.last.take().max(account.last.clone());
    }
    kinds.into_values().collect()
}
