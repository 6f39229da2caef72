//! The door from outside: what is printed, where, and how the program ends.

mod caller;

use std::fs;

use caller::{Caller, error_of};
use serde_json::{Value, json};

#[test]
fn commands_lists_every_command_with_both_schemas() {
    let output = Caller::new().run(&["commands"]);
    assert!(output.status.success());
    let list: Value = serde_json::from_slice(&output.stdout).unwrap();
    let commands = list.as_array().or_else(|| list["commands"].as_array()).unwrap();
    for wanted in ["workspace_create", "import_file", "evaluation_kpi_chart", "history_undo"] {
        let command = commands.iter().find(|command| command["name"] == wanted).unwrap_or_else(|| panic!("{wanted}"));
        assert!(command["request"].is_object() && command["response"].is_object(), "{command}");
    }
}

#[test]
fn a_request_is_taken_from_the_argument_from_a_file_and_from_standard_input() {
    let caller = Caller::with_workspace();
    let from_argument = caller.call("workspace_info", &json!({}));
    let file = caller.folder().join("request.json");
    fs::write(&file, "\u{feff}{}").unwrap();
    let from_file = caller.output("workspace_info", &format!("@{}", file.display()));
    let from_pipe = caller.piped("workspace_info", "{}");
    for output in [from_file, from_pipe] {
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(answer["created_at"], from_argument["created_at"]);
    }
}

#[test]
fn a_workspace_says_what_it_is() {
    let info = Caller::with_workspace().call("workspace_info", &json!({}));
    assert_eq!(info["name"], "t");
    assert!(info["schema_version"].as_u64().is_some_and(|version| version > 0), "{info}");
    assert!(info["created_at"].as_str().is_some_and(|at| at.ends_with('Z')), "{info}");
    assert_eq!(info["integrity"]["ok"], true);
}

#[test]
fn commands_that_fail_end_with_one_and_a_line_of_json() {
    let caller = Caller::new();
    assert_eq!(caller.fails("workspace_info", &json!({}))["code"], "workspace_missing");
    assert_eq!(error_of(&caller.run(&["call", "workspace_info", "{}"]))["code"], "no_workspace");
    caller.call("workspace_create", &json!({"name": "t"}));
    assert_eq!(caller.fails("workspace_create", &json!({"name": "t"}))["code"], "workspace_exists");
    assert_eq!(caller.fails("fly", &json!({}))["code"], "unknown_command");
    assert_eq!(caller.fails("import_undo", &json!({"import_id": "nothing"}))["code"], "import_missing");
    assert_eq!(caller.fails("history_undo", &json!({}))["code"], "nothing_to_undo");
    assert_eq!(caller.fails("workspace_pick", &json!({"purpose": "import_file"}))["code"], "host_unavailable");
}

#[test]
fn a_request_of_another_form_is_refused_by_name() {
    let caller = Caller::with_workspace();
    assert_eq!(error_of(&caller.output("workspace_info", "{"))["code"], "bad_request");
    let error = caller.fails("import_undo", &json!({"import": "x"}));
    assert_eq!((&error["code"], &error["command"]), (&json!("bad_request"), &json!("import_undo")));
    assert_eq!(caller.fails("workspace_info", &json!({"more": 1}))["code"], "bad_request");
}

#[test]
fn a_wrong_call_of_the_program_ends_with_two_and_says_so_in_the_language_asked_for() {
    let caller = Caller::new();
    for arguments in [&[][..], &["fly"], &["call"], &["call", "workspace_info"], &["--fly"], &["commands", "more"]] {
        let output = caller.run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(output.stdout.is_empty() && !output.stderr.is_empty(), "{arguments:?}");
    }
    let missing = caller.run(&["call", "workspace_info", "@/no/such/file"]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&missing.stderr).contains("/no/such/file"));
    assert_eq!(caller.run(&["--locale", "fr", "commands"]).status.code(), Some(2));
}

#[test]
fn help_speaks_the_language_asked_for() {
    let caller = Caller::new();
    for (locale, word) in [("en", "standard output"), ("zh-CN", "标准错误"), ("zh-TW", "標準錯誤")] {
        let output = caller.run(&["--locale", locale, "--help"]);
        assert!(output.status.success());
        let help = String::from_utf8(output.stdout).unwrap();
        assert!(help.contains(word) && help.contains("{\"error\":{\"code\""), "{help}");
    }
}

#[test]
fn who_acts_is_kept_with_the_step() {
    let caller = Caller::with_workspace();
    let request = json!({"metric": "views", "period": "2025-06", "target": 10}).to_string();
    let output = caller
        .program()
        .args(["--actor", "林晓", "--workspace"])
        .arg(caller.workspace())
        .args(["call", "evaluation_kpi_set_target", &request])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let history = caller.call("history_list", &json!({}));
    assert_eq!(history["steps"][0]["actor"], "林晓");
}

#[test]
fn a_copy_has_a_name_and_a_folder_of_its_own() {
    let caller = Caller::with_workspace();
    let path = |folder: Option<&str>| {
        let copied = caller.call("workspace_copy", &json!({"name": "t: 副本", "folder": folder}));
        copied["path"].as_str().unwrap().to_owned()
    };
    let inside = caller.folder().canonicalize().unwrap();
    let first = path(None);
    assert_eq!(first, inside.join("workspaces/t_ 副本.sandtable").display().to_string());
    assert_eq!(path(None), inside.join("workspaces/t_ 副本 2.sandtable").display().to_string(), "nothing is replaced");
    assert!(path(inside.join("elsewhere").to_str()).starts_with(inside.join("elsewhere").to_str().unwrap()));

    let copy = caller.program().args(["--workspace", &first, "call", "workspace_info", "{}"]).output().unwrap();
    let copy: Value = serde_json::from_slice(&copy.stdout).unwrap();
    assert_eq!(copy["name"], "t: 副本");
    assert_eq!(caller.call("workspace_info", &json!({}))["name"], "t");
    assert_eq!(caller.fails("workspace_copy", &json!({"name": "  "}))["code"], "bad_value");
}
