//! Files that hang on items: in by a copy, out by a copy, and never run.

mod place;

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use sandtable_api::{ApiError, Host, Progress, Session, dispatch};
use serde_json::{Value, json};

/// Notes what it is asked to show; with `impatient` it cancels the copying that it hears of.
#[derive(Default)]
struct Desk {
    opened: Mutex<Vec<PathBuf>>,
    impatient: Option<Arc<Session>>,
}

impl Host for Desk {
    fn progress(&self, progress: &Progress) {
        if let Some(session) = self.impatient.as_ref().filter(|_| progress.phase == "copying") {
            dispatch(session, self, "workspace_cancel", &json!({"job": progress.job}).to_string()).unwrap();
        }
    }

    fn open(&self, path: &Path) -> Result<(), ApiError> {
        self.opened.lock().unwrap().push(path.to_path_buf());
        Ok(())
    }
}

struct Room {
    folder: tempfile::TempDir,
    session: Arc<Session>,
    desk: Desk,
}

impl Room {
    fn new() -> Room {
        let folder = tempfile::tempdir().unwrap();
        let session = Arc::new(place::session(folder.path()));
        let room = Room { folder, session, desk: Desk::default() };
        room.ask("workspace_create", &json!({"name": "t"}));
        room
    }

    fn asked(&self, name: &str, request: &Value) -> Result<Value, Value> {
        match dispatch(&self.session, &self.desk, name, &request.to_string()) {
            Ok(answer) => Ok(serde_json::from_str(&answer).unwrap()),
            Err(error) => Err(json!(error)),
        }
    }

    fn ask(&self, name: &str, request: &Value) -> Value {
        self.asked(name, request).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    fn fails(&self, name: &str, request: &Value) -> Value {
        self.asked(name, request).expect_err(name)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path.display().to_string()
    }

    fn persona(&self) -> Value {
        self.ask("strategy_save", &json!({"items": [{"kind": "persona", "id": "p", "name": "茶客"}]}));
        json!({"owner_kind": "persona", "owner_id": "p"})
    }

    fn attach(&self, owner: &Value, paths: &[&String]) -> Value {
        let mut request = owner.clone();
        request["paths"] = json!(paths);
        self.ask("media_attach", &request)
    }

    fn names(&self, owner: &Value) -> Vec<String> {
        let files = self.ask("media_list", owner);
        let files = files["files"].as_array().unwrap();
        files.iter().map(|file| file["name"].as_str().unwrap().to_owned()).collect()
    }

    fn media(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.folder.path().join("w.sandtable/media")).unwrap();
        entries.map(|entry| entry.unwrap().path()).collect()
    }
}

fn id_of(file: &Value) -> Value {
    json!({"kind": file["kind"], "id": file["id"]})
}

#[test]
fn a_file_is_copied_in_under_its_name_and_undo_only_takes_it_off() {
    let room = Room::new();
    let owner = room.persona();
    let (brief, same) = (room.file("简报 一.pdf", b"brief"), room.file("other.pdf", b"brief"));
    let files = room.attach(&owner, &[&brief, &same]);
    assert_eq!(room.names(&owner), ["简报 一.pdf", "other.pdf"]);
    assert_eq!(room.media().len(), 1, "the same content is kept once");
    fs::remove_file(&brief).unwrap();
    room.ask("history_undo", &json!({}));
    assert_eq!(room.names(&owner), [""; 0]);
    room.ask("history_redo", &json!({}));
    room.ask("media_detach", &id_of(&files["files"][1]));
    assert_eq!(room.names(&owner), ["简报 一.pdf"]);
    let to = room.folder.path().join("copy.pdf");
    let mut request = id_of(&files["files"][0]);
    request["path"] = json!(to);
    room.ask("media_save_as", &request);
    assert_eq!(fs::read(to).unwrap(), b"brief");
}

#[test]
fn one_file_that_cannot_be_taken_is_named_and_none_is_attached() {
    let room = Room::new();
    let owner = room.persona();
    let good = room.file("good.txt", b"x");
    let large = room.folder.path().join("film.mov");
    File::create(&large).unwrap().set_len(2_000_000_001).unwrap();
    let large = large.display().to_string();
    let cases = [
        (room.folder.path().join("gone.txt").display().to_string(), "file_unusable", "gone.txt"),
        (room.folder.path().join("config").display().to_string(), "file_unusable", "config"),
        (large, "attachment_too_large", "film.mov"),
    ];
    fs::create_dir_all(room.folder.path().join("config")).unwrap();
    for (path, code, file) in cases {
        let mut request = owner.clone();
        request["paths"] = json!([good, path]);
        let error = room.fails("media_attach", &request);
        assert_eq!((&error["code"], &error["file"]), (&json!(code), &json!(file)), "{error}");
    }
    assert_eq!(room.names(&owner), [""; 0]);
    let stranger = json!({"owner_kind": "persona", "owner_id": "nobody", "paths": [good]});
    assert_eq!(room.fails("media_attach", &stranger)["field"], "owner_id");
}

#[test]
fn copying_that_is_cancelled_leaves_nothing() {
    let mut room = Room::new();
    let owner = room.persona();
    let film = room.file("film.mp4", &vec![7; 3_000_000]);
    room.desk.impatient = Some(Arc::clone(&room.session));
    let mut request = owner.clone();
    request["paths"] = json!([film]);
    assert_eq!(room.fails("media_attach", &request)["code"], "cancelled");
    assert_eq!(room.names(&owner), [""; 0]);
    assert_eq!(room.media(), Vec::<PathBuf>::new());
}

#[test]
fn packing_and_saving_that_are_cancelled_leave_what_was_there() {
    let mut room = Room::new();
    room.ask("content_save", &json!({"items": [{"kind": "slot", "id": "s", "title": "春茶", "caption": "新茶到"}]}));
    let owner = json!({"owner_kind": "slot", "owner_id": "s"});
    let film = room.file("film.mp4", &vec![7; 3_000_000]);
    let files = room.attach(&owner, &[&film]);
    let out = room.folder.path().join("out");
    fs::create_dir(&out).unwrap();
    let pack = json!({"slot_id": "s", "folder": out, "job": "pack-1"});
    let save = |path: &Path| {
        let mut request = id_of(&files["files"][0]);
        request["path"] = json!(path);
        request
    };
    room.desk.impatient = Some(Arc::clone(&room.session));
    assert_eq!(room.fails("content_pack", &pack)["code"], "cancelled");
    let copy = out.join("copy.mp4");
    fs::write(&copy, b"before").unwrap();
    assert_eq!(room.fails("media_save_as", &save(&copy))["code"], "cancelled");
    assert_eq!(fs::read(&copy).unwrap(), b"before");
    let left: Vec<_> = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, ["copy.mp4"]);
    room.desk.impatient = None;
    let packed = room.ask("content_pack", &pack);
    let folder = PathBuf::from(packed["path"].as_str().unwrap());
    fs::write(folder.join("mine.txt"), b"mine").unwrap();
    room.desk.impatient = Some(Arc::clone(&room.session));
    assert_eq!(room.fails("content_pack", &pack)["code"], "cancelled");
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 3, "what an earlier pack left stays");
}

#[test]
fn a_document_is_shown_as_a_copy_and_a_program_is_not() {
    let room = Room::new();
    let owner = room.persona();
    let (brief, program) = (room.file("brief.docx", b"b"), room.file("photo\u{202e}gpj.exe", b"MZ"));
    let files = room.attach(&owner, &[&brief, &program]);
    room.ask("media_open", &id_of(&files["files"][0]));
    let shown = room.desk.opened.lock().unwrap().clone();
    assert_eq!(shown[0].file_name().unwrap(), "brief.docx");
    assert!(!shown[0].starts_with(room.folder.path().join("w.sandtable")), "{shown:?}");
    assert_eq!(fs::read(&shown[0]).unwrap(), b"b");
    let error = room.fails("media_open", &id_of(&files["files"][1]));
    assert_eq!((&error["code"], &error["file"]), (&json!("not_opened"), &json!("photogpj.exe")));
    assert_eq!(room.desk.opened.lock().unwrap().len(), 1);
}

#[test]
fn what_the_media_folder_lacks_or_holds_wrongly_is_said_and_mended_by_attaching_it_again() {
    let room = Room::new();
    room.ask("content_save", &json!({"items": [{"kind": "slot", "id": "s", "title": "春茶", "caption": "新茶到"}]}));
    let owner = json!({"owner_kind": "slot", "owner_id": "s"});
    let (cover, film) = (room.file("cover.jpg", b"cover"), room.file("film.mp4", b"film"));
    let files = room.attach(&owner, &[&cover, &film]);
    assert_eq!(files["files"][0]["kind"], "slot_asset");
    let blob = |at: usize| {
        let sha = files["files"][at]["sha256"].as_str().unwrap();
        room.folder.path().join("w.sandtable/media").join(sha)
    };
    fs::remove_file(blob(0)).unwrap();
    fs::write(blob(1), b"f1lm").unwrap();
    assert_eq!(room.ask("media_list", &owner)["files"][0]["missing"], true);
    let out = room.folder.path().join("out");
    fs::create_dir(&out).unwrap();
    let packed = room.ask("content_pack", &json!({"slot_id": "s", "folder": out}));
    assert_eq!((&packed["files"], &packed["missing"]), (&json!(["caption.txt"]), &json!(["cover.jpg", "film.mp4"])));
    assert_eq!(room.fails("media_open", &id_of(&files["files"][1]))["code"], "media_missing");
    fs::write(blob(1), b"").unwrap();
    room.attach(&owner, &[&cover, &film]);
    assert_eq!(room.names(&owner), ["cover.jpg", "film.mp4"], "attached once");
    let packed = room.ask("content_pack", &json!({"slot_id": "s", "folder": out}));
    assert_eq!(packed["files"], json!(["caption.txt", "01 cover.jpg", "02 film.mp4"]));
    assert_eq!(fs::read(Path::new(packed["path"].as_str().unwrap()).join("02 film.mp4")).unwrap(), b"film");
}

#[test]
fn a_restored_backup_has_its_files() {
    let room = Room::new();
    let owner = room.persona();
    let brief = room.file("brief.txt", b"brief");
    let files = room.attach(&owner, &[&brief]);
    let backup = room.ask("workspace_backup", &json!({}));
    room.ask("media_detach", &id_of(&files["files"][0]));
    let restore = json!({"path": room.folder.path().join("w.sandtable"), "backup": backup["name"]});
    room.ask("workspace_restore", &restore);
    assert_eq!(room.ask("media_list", &owner)["files"][0]["missing"], false);
    room.ask("media_open", &id_of(&files["files"][0]));
    assert_eq!(fs::read(&room.desk.opened.lock().unwrap()[0]).unwrap(), b"brief");
}

#[test]
fn files_go_with_their_item_and_with_its_evidence() {
    let room = Room::new();
    let owner = room.persona();
    let evidence = json!({"kind": "evidence", "id": "e", "owner_kind": "persona", "owner_id": "p", "text": "访谈"});
    room.ask("strategy_save", &json!({"items": [evidence]}));
    let paper = json!({"owner_kind": "evidence", "owner_id": "e"});
    let scan = room.file("scan.png", b"not a picture");
    room.attach(&owner, &[&scan]);
    let files = room.attach(&paper, &[&scan]);
    let picture = room.ask("media_thumbnail", &id_of(&files["files"][0]));
    assert_eq!((&picture["png"], &picture["too_large"]), (&json!(null), &json!(false)));
    room.ask("strategy_remove", &json!({"kind": "persona", "id": "p"}));
    assert_eq!((room.names(&owner).len(), room.names(&paper).len()), (0, 0));
    room.ask("history_undo", &json!({}));
    assert_eq!((room.names(&owner).len(), room.names(&paper).len()), (1, 1));
}
