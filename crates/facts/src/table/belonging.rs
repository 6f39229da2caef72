//! What of the facts belongs to campaigns of the plan: posts by id, entries and records by the name of a campaign they
//! carry (an ad's campaign, the `utm_campaign` of a link).

use sandtable_store::rusqlite::types::Value;

/// Nothing in it: nothing belongs.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Belonging {
    pub posts: Vec<i64>,
    names: Vec<String>,
}

impl Belonging {
    /// Names count without spaces around them and without case of Latin letters.
    pub fn new<'a>(posts: Vec<i64>, names: impl IntoIterator<Item = &'a str>) -> Belonging {
        let mut names: Vec<String> = names.into_iter().map(|name| name.trim().to_ascii_lowercase()).collect();
        names.retain(|name| !name.is_empty());
        names.sort_unstable();
        names.dedup();
        Belonging { posts, names }
    }

    /// The condition on a table of posts, with its parameter: one, for a statement takes some 30,000 at most.
    pub(crate) fn of_posts(&self) -> (&'static str, Value) {
        let ids: Vec<String> = self.posts.iter().map(i64::to_string).collect();
        (" AND id IN (SELECT value FROM json_each(?))", Value::from(format!("[{}]", ids.join(","))))
    }

    /// The condition on a table with a column `campaign`, with its parameters.
    pub(crate) fn of_names(&self) -> (String, Vec<Value>) {
        let text = format!(" AND lower(trim(campaign)) IN ({})", super::placeholders(self.names.len()));
        (text, self.names.iter().cloned().map(Value::from).collect())
    }
}
