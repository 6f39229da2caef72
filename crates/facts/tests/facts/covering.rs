//! What the page of coverage says of accounts.

use crate::workspace::{line, workspace};
use chrono_tz::Tz;
use sandtable_facts::query::coverage::coverage;
use sandtable_facts::view::{AccountCoverage, GapView, KindCoverage};
use sandtable_store::StoreError;

fn read(workspace: &crate::workspace::Workspace) -> (Vec<AccountCoverage>, Vec<KindCoverage>) {
    let today = "2026-07-01".parse().unwrap();
    workspace.store.read(|conn| Ok::<_, StoreError>(coverage(conn, Tz::UTC, today)?)).unwrap()
}

#[test]
fn an_account_shows_its_days_its_gaps_and_its_age() {
    let workspace = workspace();
    workspace.import("2026-06-20", &[line("a", "2026-03-01", 1.0), line("b", "2026-03-02", 1.0)]);
    workspace.import("2026-06-25", &[line("c", "2026-03-03", 1.0), line("d", "2026-04-20", 1.0)]);
    let (accounts, kinds) = read(&workspace);
    let account = &accounts[0];
    assert_eq!((account.account.as_str(), account.platform.as_str(), account.kind.as_str()), ("a", "youtube", "posts"));
    assert_eq!((account.rows, account.days_with_data, account.imports), (4, 4, 2));
    assert_eq!((account.first.as_deref(), account.last.as_deref()), (Some("2026-03-01"), Some("2026-04-20")));
    assert_eq!(account.gaps, [GapView { from: "2026-03-04".into(), to: "2026-04-19".into(), days: 47 }]);
    assert_eq!((account.newest_as_of.as_deref(), account.age_days), (Some("2026-06-25"), Some(6)));
    let months: Vec<_> =
        account.months.iter().map(|month| (month.month.as_str(), month.days_with_data, month.days_in_gaps)).collect();
    assert_eq!(months, [("2026-03", 3, 28), ("2026-04", 1, 19)]);
    assert_eq!((kinds.len(), kinds[0].rows, kinds[0].gaps), (1, 4, 1));
}

#[test]
fn an_import_taken_back_covers_nothing() {
    let workspace = workspace();
    let (id, _) = workspace.import("2026-06-20", &[line("a", "2026-03-01", 1.0)]);
    workspace.undo_import(id);
    assert_eq!(read(&workspace), (vec![], vec![]));
}

#[test]
fn an_export_that_nobody_dated_is_as_old_as_its_last_day() {
    let workspace = workspace();
    // The moment at which every import of these tests is made.
    workspace.import("2026-07-01T00:00:00Z", &[line("a", "2026-04-29", 1.0)]);
    let age = |workspace: &crate::workspace::Workspace| read(workspace).0[0].age_days;
    assert_eq!(age(&workspace), Some(63));
    workspace.import("2026-06-29", &[line("b", "2026-04-29", 1.0)]);
    assert_eq!(age(&workspace), Some(2));
}
