//! The JSON of every kind of error, pinned: the UI words errors by code and fields.

use std::path::PathBuf;

use expect_test::{Expect, expect};
use sandtable_api::ApiError;
use sandtable_ingest::IngestError;
use sandtable_ingest::view::Question;
use sandtable_store::StoreError;

fn check(error: impl Into<ApiError>, expected: Expect) {
    expected.assert_eq(&serde_json::to_string(&error.into()).unwrap());
}

#[test]
fn errors_of_the_door() {
    let text = |text: &str| text.to_owned();
    check(
        ApiError::UnknownCommand { name: text("x") },
        expect![[r#"{"code":"unknown_command","message":"there is no command `x`","name":"x"}"#]],
    );
    check(
        ApiError::BadRequest { command: text("c"), detail: text("d") },
        expect![[
            r#"{"code":"bad_request","message":"the request is not as `c` takes it: d","command":"c","detail":"d"}"#
        ]],
    );
    check(ApiError::NoWorkspace, expect![[r#"{"code":"no_workspace","message":"no workspace is open"}"#]]);
    check(
        ApiError::BadValue { field: text("period"), value: text("x"), hint: text("2017-10") },
        expect![[
            r#"{"code":"bad_value","message":"`x` is not a possible period: 2017-10","field":"period","hint":"2017-10","value":"x"}"#
        ]],
    );
    check(
        ApiError::MetricUnknown { metric: text("x") },
        expect![[r#"{"code":"metric_unknown","message":"there is no metric `x`","metric":"x"}"#]],
    );
    check(
        ApiError::ImportMissing { import_id: text("7") },
        expect![[r#"{"code":"import_missing","message":"there is no import 7","import_id":"7"}"#]],
    );
    check(
        ApiError::Conflict {
            kind: text("goal"),
            id: text("g"),
            fields: vec![text("note")],
            theirs: Box::new(serde_json::json!({"note": "b"})),
        },
        expect![[
            r#"{"code":"conflict","message":"goal g was changed meanwhile","fields":["note"],"id":"g","kind":"goal","theirs":{"note":"b"}}"#
        ]],
    );
    check(
        ApiError::TextTooLong { field: text("items[0].title"), value: 9, allowed: 2 },
        expect![[
            r#"{"code":"text_too_long","message":"items[0].title has 9 characters; 2 are possible","allowed":2,"field":"items[0].title","value":9}"#
        ]],
    );
    check(
        ApiError::BeforeStart {
            field: text("items[0].deadline"),
            value: text("2027-01-01"),
            first: text("2027-02-01"),
        },
        expect![[
            r#"{"code":"bad_value","message":"`2027-01-01` is not a possible items[0].deadline: not before 2027-02-01, where it begins","field":"items[0].deadline","first":"2027-02-01","reason":"before_start","value":"2027-01-01"}"#
        ]],
    );
    check(
        ApiError::MediaMissing { file: text("a.png") },
        expect![[r#"{"code":"media_missing","message":"a.png is not in the media folder","file":"a.png"}"#]],
    );
    check(ApiError::Cancelled, expect![[r#"{"code":"cancelled","message":"cancelled; nothing was changed"}"#]]);
}

#[test]
fn errors_of_a_workspace() {
    let path = PathBuf::from("w");
    check(
        StoreError::Locked { path: path.clone(), owner: Some("sandtable (12)".to_owned()) },
        expect![[
            r#"{"code":"workspace_locked","message":"w is open in sandtable (12)","owner":"sandtable (12)","path":"w"}"#
        ]],
    );
    check(
        StoreError::Newer { path: path.clone(), found: 9, supported: 2 },
        expect![[
            r#"{"code":"workspace_newer","message":"w was written by a newer version (schema 9, this program knows 2)","found":9,"path":"w","supported":2}"#
        ]],
    );
    check(
        StoreError::Damaged { path: path.clone(), detail: "bad page".to_owned(), backup: None },
        expect![[
            r#"{"code":"workspace_damaged","message":"w is damaged: bad page","backup":null,"detail":"bad page","path":"w"}"#
        ]],
    );
    check(
        StoreError::DiskFull { path: path.clone() },
        expect![[r#"{"code":"disk_full","message":"no space left for w","path":"w"}"#]],
    );
    check(
        StoreError::ReadOnly { path },
        expect![[r#"{"code":"read_only","message":"w cannot be written","path":"w"}"#]],
    );
    check(StoreError::NothingToUndo, expect![[r#"{"code":"nothing_to_undo","message":"nothing to undo"}"#]]);
}

#[test]
fn errors_of_a_file() {
    let path = PathBuf::from("f.xlsx");
    check(
        IngestError::FileProtected { path: path.clone() },
        expect![[r#"{"code":"file_protected","message":"f.xlsx is protected by a password","path":"f.xlsx"}"#]],
    );
    check(
        IngestError::FileForeign { path: path.clone(), what: "picture" },
        expect![[
            r#"{"code":"file_foreign","message":"f.xlsx is no table but a picture","path":"f.xlsx","what":"picture"}"#
        ]],
    );
    check(
        IngestError::TooManyColumns { value: 50_000, allowed: 16_384 },
        expect![[
            r#"{"code":"too_many_columns","message":"the table has 50000 columns, 16384 are allowed","allowed":16384,"value":50000}"#
        ]],
    );
    check(
        IngestError::NeedsAnswer {
            question: Question {
                id: "year".to_owned(),
                required: true,
                choices: vec![],
                samples: vec!["13.09".to_owned()],
                column: Some("date".to_owned()),
            },
        },
        expect![[
            r#"{"code":"needs_answer","message":"the import needs an answer: year","question":{"id":"year","required":true,"choices":[],"samples":["13.09"],"column":"date"}}"#
        ]],
    );
    check(
        IngestError::UnknownKind,
        expect![[r#"{"code":"unknown_kind","message":"the file was not recognised and no kind was given"}"#]],
    );
}
