//! What a file leaves open is asked, answered by options, and never guessed.

mod support;

use sandtable_ingest::view::{Mapping, Options, Preview};
use sandtable_ingest::{IngestError, fields, preview};
use serde_json::json;
use support::{Outcome, read_with, write};
use tempfile::{TempDir, tempdir};

struct File {
    _folder: TempDir,
    path: std::path::PathBuf,
}

impl File {
    fn new(name: &str, text: &str) -> File {
        let folder = tempdir().unwrap();
        let path = write(&folder, name, text);
        File { _folder: folder, path }
    }

    fn preview(&self) -> Preview {
        preview(&self.path, None, &Mapping::new(), &Options::default()).unwrap()
    }

    fn read(&self, options: Options) -> Result<Outcome, IngestError> {
        read_with(&self.path, None, &Mapping::new(), &options)
    }

    /// The question that stops an import without answers.
    fn stops_for(&self) -> String {
        match self.read(Options::default()).unwrap_err() {
            IngestError::NeedsAnswer { question } => question.id,
            other => panic!("{other}"),
        }
    }
}

#[test]
fn the_order_of_day_and_month() {
    let open = File::new("open.csv", "title,published,likes\na,03/04/2026,1\nb,05/06/2026,2\n");
    assert_eq!(open.stops_for(), "day_first");
    let question = open.preview().questions.into_iter().find(|question| question.id == "day_first").unwrap();
    assert_eq!(question.samples, ["03/04/2026", "05/06/2026"]);
    let answered = |day_first| open.read(Options { day_first: Some(day_first), ..Options::default() }).unwrap();
    assert_eq!(answered(true).column("published")[0], json!("2026-04-03"));
    assert_eq!(answered(false).column("published")[0], json!("2026-03-04"));

    // The proof may stand far below the rows that are looked at first.
    let mut text = String::from("title,published,likes\n");
    text.push_str(&"a,03/04/2026,1\n".repeat(2000));
    text.push_str("b,17/04/2026,1\n");
    let proven = File::new("proven.csv", &text).read(Options::default()).unwrap();
    assert_eq!(proven.column("published")[0], json!("2026-04-03"));

    let mixed = File::new("mixed.csv", "title,published,likes\na,17/04/2026,1\nb,04/17/2026,2\nc,01/02/2026,3\n");
    assert_eq!(mixed.stops_for(), "day_first");
    let answered = mixed.read(Options { day_first: Some(true), ..Options::default() }).unwrap();
    assert_eq!(answered.reasons(), [(3, "published", "bad_date")]);
    assert!(answered.notice("mixed_day_order").is_some());
}

#[test]
fn a_habit_yields_to_proof() {
    let text =
        "Post ID,Account username,Publish time,Likes,Saves\n1,a,17/03/2026 10:00,1,1\n2,a,05/03/2026 10:00,1,1\n";
    let outcome = File::new("instagram.csv", text).read(Options::default()).unwrap();
    assert_eq!(outcome.plan.shape.as_deref(), Some("instagram_posts"));
    assert_eq!(outcome.column("published"), [json!("2026-03-17T10:00:00"), json!("2026-03-05T10:00:00")]);
}

#[test]
fn the_year() {
    let file = File::new("daily.csv", "Date,Video Views,Profile Views\nAugust 30,1,2\nAugust 31,3,4\n");
    assert_eq!(file.stops_for(), "year");
    let answered = file.read(Options { year: Some(2026), ..Options::default() }).unwrap();
    assert_eq!(answered.column("date"), [json!("2026-08-30"), json!("2026-08-31")]);
    let ranged = File::new("Overview_2024-08-01_2024-08-31.csv", "Date,Video Views,Profile Views\nAugust 31,3,4\n");
    let outcome = ranged.read(Options::default()).unwrap();
    assert_eq!(outcome.column("date"), [json!("2024-08-31")]);
    assert_eq!(outcome.notice("year_from_file_name").unwrap().value.as_deref(), Some("2024-08-01 – 2024-08-31"));
    // More than a year: the name leaves it open.
    let long = File::new("Overview_2024-01-01_2025-08-31.csv", "Date,Video Views,Profile Views\nAugust 31,3,4\n");
    assert_eq!(long.stops_for(), "year");
}

#[test]
fn posts_without_any_date() {
    let file =
        File::new("undated.csv", "Type;Lifetime Post Total Reach;like;comment\nPhoto;2752;79;4\nStatus;10460;130;5\n");
    assert_eq!(file.stops_for(), "undated");
    let wanted = file.read(Options { undated: Some(true), ..Options::default() }).unwrap();
    assert_eq!((wanted.plan.kind.as_str(), wanted.plan.delimiter.as_deref()), ("posts", Some(";")));
    assert_eq!(wanted.column("reach"), [json!(2752.0), json!(10460.0)]);
    let refused = file.read(Options { undated: Some(false), ..Options::default() });
    assert_eq!(refused.unwrap_err().code(), "needs_answer");
}

#[test]
fn optional_questions_do_not_stop_an_import() {
    let file = File::new("ads.csv", "Campaign,Spend,Clicks\nSummer,12.50,3\nTotal,12.50,3\n");
    let ids: Vec<(String, bool)> = file.preview().questions.into_iter().map(|q| (q.id, q.required)).collect();
    assert_eq!(ids, [("platform".to_owned(), false), ("currency".to_owned(), false)]);
    let outcome = file
        .read(Options { currency: Some("eur".to_owned()), platform: Some("x".to_owned()), ..Options::default() })
        .unwrap();
    assert_eq!((outcome.plan.platform.as_str(), outcome.plan.currency.as_deref()), ("x", Some("EUR")));
    assert_eq!(outcome.column("currency"), [json!("EUR")]);
    assert_eq!(outcome.column("date"), [json!(null)]);
    assert!(outcome.notice("undated_totals").is_some());
    assert_eq!(outcome.notice("totals_left_out").unwrap().count, Some(1));
}

#[test]
fn the_user_corrects_columns() {
    let file = File::new("odd.csv", "headline,when,hearts up,plays\nx,2026-01-01,5,7\n");
    let shown = file.preview();
    assert_eq!(shown.kind, None);
    assert_eq!(shown.questions[0].id, "kind");
    let mapping = Mapping::from([
        ("headline".to_owned(), Some("title".to_owned())),
        ("#2".to_owned(), Some("published".to_owned())),
        (" Hearts  UP".to_owned(), Some("likes".to_owned())),
        ("plays".to_owned(), None),
    ]);
    let outcome = read_with(&file.path, Some("posts"), &mapping, &Options::default()).unwrap();
    assert_eq!(outcome.rows[0]["title"], "x");
    assert_eq!(outcome.rows[0]["likes"], 5.0);
    assert_eq!(outcome.rows[0]["views"], json!(null));
    let guesses: Vec<Option<&str>> = outcome.plan.columns.iter().map(|(_, _, field)| field.as_deref()).collect();
    assert_eq!(guesses, [Some("title"), Some("published"), Some("likes"), None]);
}

#[test]
fn a_preset_finds_its_columns_again() {
    let signature = |text: &str| File::new("f.csv", text).read(Options::default()).unwrap().plan.header_signature;
    let one = signature("Title,Published,Likes\na,2026-01-01,1\n");
    assert_eq!(one, signature("title,published , LIKES\nb,2026-02-02,2\n"));
    assert_ne!(one, signature("Title,Published,Likes,Saves\na,2026-01-01,1,2\n"));
}

#[test]
fn every_field_can_be_chosen() {
    let names: Vec<String> = fields().into_iter().map(|choice| choice.field).collect();
    for name in ["id", "title", "published", "views", "spend", "dislikes", "danmaku"] {
        assert!(names.iter().any(|known| known == name), "{name}");
    }
    let metrics = fields().into_iter().filter(|choice| choice.is_metric).count();
    assert!(metrics > sandtable_base::Metric::COUNT);
}

#[test]
fn numbers_of_a_file_are_written_one_way() {
    let comma = File::new("comma.csv", "title;published;likes;spend\na;2026-01-01;1.234;1.234,50\n");
    let outcome = comma.read(Options::default()).unwrap();
    assert_eq!((outcome.rows[0]["likes"].clone(), outcome.rows[0]["spend"].clone()), (json!(1234.0), json!(1234.5)));
    let point = File::new("point.csv", "title,published,likes,spend\na,2026-01-01,\"1,234\",\"1,234.50\"\n");
    let outcome = point.read(Options::default()).unwrap();
    assert_eq!((outcome.rows[0]["likes"].clone(), outcome.rows[0]["spend"].clone()), (json!(1234.0), json!(1234.5)));
}

#[test]
fn rates_are_percents_when_they_exceed_one() {
    let rate = |cells: &str| {
        File::new("r.csv", &format!("title,published,ctr,likes\n{cells}"))
            .read(Options::default())
            .unwrap()
            .column("ctr")
    };
    assert_eq!(rate("a,2026-01-01,1.09,1\nb,2026-01-02,0.5,1\n"), [json!(0.0109), json!(0.005)]);
    assert_eq!(rate("a,2026-01-01,0.31,1\nb,2026-01-02,38%,1\n"), [json!(0.31), json!(0.38)]);
}

#[test]
fn totals_are_no_rows_but_posts_of_that_name_are() {
    let text = "title,published,likes\nTotal,2026-01-01,5\nTotal,last week,6\nx,2026-01-02,1\n,合计,6\nother,,7\n";
    let outcome = File::new("totals.csv", text).read(Options::default()).unwrap();
    assert_eq!(outcome.column("title"), [json!("Total"), json!("x")]);
    assert_eq!(outcome.notice("totals_left_out").unwrap().count, Some(2));
    assert_eq!(outcome.reasons(), [(6, "published", "missing_date")]);
}
