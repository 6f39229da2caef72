//! The real trending list: dates without a year, an October that lost its zero, broken dates, empty ids. Skipped where
//! the file is absent; `fixtures/youtube_trending.csv` has the same faults.

mod support;

use std::collections::BTreeMap;

use sandtable_ingest::preview;
use sandtable_ingest::view::{Mapping, Options};
use support::{read_with, shared};

#[test]
fn the_real_file_gives_every_row_that_can_be_known() {
    let Some(path) = shared("data/youtube_USvideos_2017.csv") else { return };
    let shown = preview(&path, None, &Mapping::new(), &Options::default()).unwrap();
    assert_eq!((shown.kind.as_deref(), shown.platform.as_deref()), (Some("posts"), Some("youtube")));
    let year = shown.questions.iter().find(|question| question.id == "year").unwrap();
    assert!(year.required);
    assert_eq!(year.column.as_deref(), Some("date"));
    let lost = shown.notices.iter().find(|notice| notice.code == "month_lost_zero").unwrap();
    assert_eq!(lost.count, Some(21 * 200 + 196));
    let refused = read_with(&path, None, &Mapping::new(), &Options::default()).unwrap_err();
    assert_eq!(refused.code(), "needs_answer");

    let options = Options { year: Some(2017), ..Options::default() };
    let outcome = read_with(&path, None, &Mapping::new(), &options).unwrap();
    assert!(outcome.plan.posts_taken_only);
    assert_eq!(outcome.summary.rows_read, 7998);
    let mut reasons = BTreeMap::new();
    for rejection in &outcome.rejected {
        *reasons.entry((rejection.column.as_deref().unwrap(), rejection.reason.as_str())).or_insert(0) += 1;
    }
    assert_eq!(reasons, BTreeMap::from([(("date", "bad_date"), 6), (("video_id", "missing_id"), 102)]));
    let dates: Vec<&str> = outcome
        .rejected
        .iter()
        .filter(|rejection| rejection.reason == "bad_date")
        .map(|rejection| rejection.value.as_deref().unwrap())
        .collect();
    assert_eq!(dates, ["24.09xcaeyJTx4Co", "26.0903jeumSTSzc", "100", "100", "100", "100"]);
    let taken: Vec<String> = outcome.column("taken").iter().map(|date| date.as_str().unwrap().to_owned()).collect();
    assert!(taken.iter().all(|date| date.starts_with("2017-09-") || date.starts_with("2017-10-")));
    assert_eq!(taken.iter().max().unwrap(), "2017-10-22");
    assert!(outcome.rows.iter().any(|row| row["id"] == "24.09xcaeyJTx4Co"));
    assert_eq!(outcome.rows.iter().filter(|row| row["views"].is_null()).count(), 10);
    assert_eq!(outcome.rows[0]["row"], 2);
    assert_eq!(outcome.rows[0]["account_name"], "Logan Paul Vlogs");
    assert_eq!(outcome.rows[0]["dislikes"], 5931.0);
}
