//! The kinds of fact that are rows of things rather than figures of posts and days: touchpoints, orders, leads, comments …
//!
//! One description for both sides: `ingest` reads a column as a word, a figure or the moment of the kind, `facts` keeps a
//! table with exactly these columns. Posts, daily figures, ads and channels have tables of their own making.

/// A kind of record. Its columns are `at` (a moment), [`RecordKind::words`] and [`RecordKind::figures`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RecordKind {
    /// On the wire and in `import.kind`.
    pub name: &'static str,
    /// The table of `facts`.
    pub table: &'static str,
    pub words: &'static [&'static str],
    /// Names of the metric dictionary where it has one.
    pub figures: &'static [&'static str],
    /// Columns a row cannot be without: one of each list.
    pub needs: &'static [&'static [&'static str]],
    /// What tells one record from another within its platform, best first: the first list whose columns are all there
    /// counts. Where none is: all of its content, and its ordinal among equals of the file.
    pub identity: &'static [&'static [&'static str]],
    /// What a day's roll-up counts.
    pub sums: &'static [DaySum],
}

/// A metric of the board that records of a kind add up to, by day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DaySum {
    pub metric: &'static str,
    pub of: Of,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// Records.
    Rows,
    /// Different values of a column (an order of three lines is one order); a record without one counts for itself.
    Distinct(&'static str),
    /// The figure; records without it add nothing.
    Sum(&'static str),
    /// The figure, or 1 where a record has none (a conversion is one unless it says how many).
    SumOrOne(&'static str),
}

const fn sum(metric: &'static str, of: Of) -> DaySum {
    DaySum { metric, of }
}

pub const RECORD_KINDS: &[RecordKind] = &[
    RecordKind {
        name: "touchpoints",
        table: "touchpoint",
        words: &[
            "id", "person", "event", "channel", "source", "medium", "campaign", "content", "term", "code", "creator",
            "url", "currency",
        ],
        figures: &["spend"],
        needs: &[&["at"], &["person", "id"]],
        identity: &[&["id"]],
        sums: &[],
    },
    RecordKind {
        name: "conversions",
        table: "conversion",
        words: &[
            "id", "person", "event", "order_id", "channel", "source", "medium", "campaign", "content", "term", "code",
            "creator", "url", "currency",
        ],
        figures: &["conversions", "revenue"],
        needs: &[&["at"]],
        identity: &[&["id"], &["order_id", "event"], &["order_id"]],
        sums: &[sum("conversions", Of::SumOrOne("conversions")), sum("revenue", Of::Sum("revenue"))],
    },
    RecordKind {
        name: "leads",
        table: "lead",
        words: &[
            "id", "person", "name", "phone", "email", "company", "channel", "source", "medium", "campaign", "content",
            "term", "code", "creator", "product", "region", "status", "grade", "owner", "note", "currency",
        ],
        figures: &["revenue"],
        needs: &[&["at"]],
        identity: &[&["id"], &["phone"], &["email"], &["person"]],
        sums: &[sum("leads", Of::Rows)],
    },
    RecordKind {
        name: "transactions",
        table: "purchase",
        words: &[
            "id", "item", "product", "person", "category", "channel", "source", "medium", "campaign", "content",
            "code", "creator", "status", "payment", "region", "currency",
        ],
        figures: &["quantity", "revenue", "refund", "discount"],
        needs: &[&["at"], &["revenue", "quantity"]],
        identity: &[&["id", "item"], &["id", "product"], &["id"]],
        sums: &[sum("orders", Of::Distinct("id")), sum("revenue", Of::Sum("revenue"))],
    },
    RecordKind {
        name: "members",
        table: "member",
        words: &[
            "id",
            "name",
            "phone",
            "email",
            "gender",
            "birthday",
            "level",
            "status",
            "region",
            "channel",
            "source",
            "tags",
            "last_active",
            "note",
            "currency",
        ],
        figures: &["points", "orders", "revenue"],
        needs: &[&["id", "phone", "email", "name"]],
        identity: &[&["id"], &["phone"], &["email"], &["name"]],
        sums: &[],
    },
    RecordKind {
        name: "surveys",
        table: "survey_answer",
        words: &["id", "question", "answer", "name", "gender", "age", "region", "channel", "source"],
        figures: &["score"],
        needs: &[&["at", "id", "question"]],
        identity: &[&["id", "question"], &["id"]],
        sums: &[],
    },
    RecordKind {
        name: "mentions",
        table: "mention",
        words: &[
            "id",
            "url",
            "title",
            "text",
            "author",
            "author_id",
            "brand",
            "topic",
            "channel",
            "source",
            "post_type",
            "sentiment",
            "region",
        ],
        figures: &[
            "reach",
            "impressions",
            "views",
            "likes",
            "comments",
            "shares",
            "saves",
            "followers",
            "engagements_reported",
        ],
        needs: &[&["at"]],
        identity: &[&["id"], &["url"], &["author", "at", "title"], &["author", "at", "text"]],
        sums: &[sum("mentions", Of::Rows)],
    },
    RecordKind {
        name: "creators",
        table: "creator_account",
        words: &[
            "id", "name", "url", "category", "region", "level", "agency", "contact", "gender", "bio", "tags", "note",
            "currency",
        ],
        figures: &[
            "followers",
            "posts",
            "likes",
            "views",
            "avg_likes",
            "avg_comments",
            "avg_views",
            "engagement_rate",
            "price",
            "score",
        ],
        needs: &[&["id", "url", "name"]],
        identity: &[&["id"], &["url"], &["name"]],
        sums: &[],
    },
    RecordKind {
        name: "creator_posts",
        table: "creator_post",
        words: &[
            "id",
            "url",
            "title",
            "text",
            "author",
            "author_id",
            "post_type",
            "campaign",
            "code",
            "origin",
            "currency",
        ],
        figures: &[
            "impressions",
            "reach",
            "views",
            "video_views",
            "likes",
            "comments",
            "shares",
            "saves",
            "clicks",
            "follows",
            "orders",
            "revenue",
            "spend",
            "engagements_reported",
        ],
        needs: &[&["id", "url", "title", "text"], &["author", "author_id"]],
        identity: &[&["id"], &["url"], &["author", "at", "title"], &["author", "at", "text"]],
        sums: &[],
    },
    RecordKind {
        name: "ugc",
        table: "ugc_post",
        words: &[
            "id",
            "url",
            "title",
            "text",
            "author",
            "author_id",
            "post_type",
            "topic",
            "region",
            "origin",
            "media",
            "sentiment",
            "campaign",
        ],
        figures: &["views", "likes", "comments", "shares", "saves", "followers"],
        needs: &[&["id", "url", "title", "text"]],
        identity: &[&["id"], &["url"], &["author", "at", "title"], &["author", "at", "text"]],
        sums: &[],
    },
    RecordKind {
        name: "comments",
        table: "comment",
        words: &[
            "id",
            "post",
            "post_url",
            "post_title",
            "reply_to",
            "author",
            "author_id",
            "text",
            "region",
            "sentiment",
            "status",
        ],
        figures: &["likes", "replies"],
        needs: &[&["text"]],
        identity: &[&["id"], &["post", "author", "at", "text"]],
        sums: &[],
    },
    RecordKind {
        name: "benchmarks",
        table: "benchmark",
        words: &["who", "metric", "scope", "channel", "source", "url", "unit", "note", "currency"],
        figures: &["value"],
        needs: &[&["who"], &["metric"], &["value"]],
        identity: &[&["who", "metric", "at", "channel"], &["who", "metric", "at"], &["who", "metric"]],
        sums: &[],
    },
];

impl RecordKind {
    pub fn named(name: &str) -> Option<&'static RecordKind> {
        RECORD_KINDS.iter().find(|kind| kind.name == name)
    }

    /// Position of a word's column.
    pub fn word(&self, name: &str) -> Option<usize> {
        self.words.iter().position(|word| *word == name)
    }

    /// Position of a figure's column.
    pub fn figure(&self, name: &str) -> Option<usize> {
        self.figures.iter().position(|figure| *figure == name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_name_columns_they_have() {
        for kind in RECORD_KINDS {
            let has = |name: &str| name == "at" || kind.word(name).is_some() || kind.figure(name).is_some();
            for name in kind.needs.iter().chain(kind.identity).flat_map(|list| list.iter()) {
                assert!(has(name), "{}: {name}", kind.name);
            }
            for sum in kind.sums {
                let (Of::Distinct(column) | Of::Sum(column) | Of::SumOrOne(column)) = sum.of else { continue };
                assert!(has(column), "{}: {column}", kind.name);
            }
        }
    }
}
