//! `cargo xtask shots`: a picture of every screen × theme × language out of the real window, into `target/shots`.

use crate::fail::Result;
use crate::setup::{self, For};
use crate::{exec, page, place, test};

pub fn run() -> Result<()> {
    setup::system(For::Tests)?;
    page::build()?;
    let features = ["--features", "sandtable/custom-protocol,sandtable/test-picker"];
    exec::run(exec::cargo().args(["build", "--workspace", "--bins"]).args(features))?;
    setup::node_packages(&place::root().join("tests/e2e"))?;
    exec::run(test::window(&["run", "shots"]).env("SANDTABLE_OUT", place::out("shots")))
}
