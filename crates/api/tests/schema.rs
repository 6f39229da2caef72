//! The schema of a whole workspace, pinned: a migration shows up here as a difference to read.

use std::sync::Arc;

use expect_test::expect_file;
use sandtable_api::{Host, Session, SessionConfig, dispatch};
use sandtable_base::SystemClock;

struct Quiet;

impl Host for Quiet {}

#[test]
fn schema_of_a_new_workspace() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("w.sandtable");
    let session = Session::new(SessionConfig {
        config_dir: dir.path().join("config"),
        workspaces_dir: dir.path().to_path_buf(),
        workspace: Some(path.clone()),
        actor: Some("t".to_owned()),
        locale: None,
        clock: Arc::new(SystemClock),
        version: "0",
    });
    dispatch(&session, &Quiet, "workspace_create", r#"{"name":"t"}"#).unwrap();
    let conn = sandtable_store::rusqlite::Connection::open(path.join("workspace.db")).unwrap();
    let mut statement =
        conn.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type = 'index', name").unwrap();
    let sql: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    expect_file!["schema.sql"].assert_eq(&(sql.join(";\n\n") + ";\n"));
}
