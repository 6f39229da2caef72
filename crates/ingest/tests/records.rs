//! Rows of things: orders, visits, leads, comments … are recognised by their columns and read without a mapping.

mod support;

use sandtable_ingest::view::{Mapping, Options, Preview};
use sandtable_ingest::{IngestError, KINDS, preview};
use serde_json::{Value, json};
use support::{Outcome, read_file, read_with, shared, write};
use tempfile::tempdir;

fn read_text(name: &str, text: &str) -> Outcome {
    let folder = tempdir().unwrap();
    read_file(&write(&folder, name, text)).unwrap()
}

fn shown(text: &str) -> Preview {
    let folder = tempdir().unwrap();
    preview(&write(&folder, "f.csv", text), None, &Mapping::new(), &Options::default()).unwrap()
}

fn guesses(shown: &Preview) -> Vec<(&str, Option<&str>)> {
    shown.columns.iter().map(|column| (column.name.as_str(), column.guess.as_deref())).collect()
}

#[test]
fn kinds_are_those_that_facts_keep() {
    let records: Vec<&str> = sandtable_base::RECORD_KINDS.iter().map(|kind| kind.name).collect();
    assert_eq!(KINDS[5..], records);
}

#[test]
fn an_order_with_all_its_wrappings() {
    let outcome = read_text(
        "orders.csv",
        "订单编号,买家会员名,订单创建日,下单时间,实付金额,订单状态,备注\n\
         =\"2312312312312312312\",张三,x,2026-01-01 10:00:00,\"￥1,234.00\",已付款,急\n\
         '2312312312312312313,李四,,2026-01-02 10:00:00,0,已取消,\n\
         \t2312312312312312314,王五,,2026-01-03 10:00:00,-12.50,退款,-\n",
    );
    assert_eq!((outcome.plan.kind.as_str(), outcome.plan.currency.as_deref()), ("transactions", Some("CNY")));
    let ids = ["2312312312312312312", "2312312312312312313", "2312312312312312314"].map(Value::from);
    assert_eq!(outcome.column("id"), ids);
    assert_eq!(outcome.column("revenue"), [json!(1234.0), json!(0.0), json!(-12.5)]);
    assert_eq!(outcome.column("status"), [json!("已付款"), json!("已取消"), json!("退款")]);
    assert_eq!(outcome.rows[0]["others"], json!({"订单创建日": "x", "备注": "急"}));
    assert_eq!(outcome.rows[1]["others"], json!({}));
    assert_eq!(outcome.rows[2]["others"], json!({"备注": "-"}));
}

/// Nobody says what `id` is: of a log in which it comes back on other days it is the customer, else it is asked.
#[test]
fn an_id_that_comes_back_is_the_customer() {
    let log = "id,date,cds,amount\n00002,1997-01-12,1,12.0\n00002,1997-01-12,5,77.0\n00004,1997-01-01,2,29.33\n00004,1997-01-18,2,29.73\n";
    let outcome = read_text("log.csv", log);
    assert_eq!(outcome.plan.kind, "transactions");
    assert_eq!(outcome.column("person"), ["00002", "00002", "00004", "00004"].map(Value::from));
    assert_eq!(outcome.column("id"), [json!(null), json!(null), json!(null), json!(null)]);
    let open = shown("id,date,amount\n1,2026-01-01,3\n2,2026-01-02,4\n");
    assert_eq!(open.kind, None);
    assert_eq!(open.questions[0].id, "kind");
    assert!(open.questions[0].choices.iter().any(|kind| kind == "transactions"));
}

#[test]
fn the_purchases_of_cdnow() {
    let Some(path) = shared("oracles/customer/cdnow_transactions.csv.gz") else { return };
    let folder = tempdir().unwrap();
    let unpacked = std::process::Command::new("gzip").arg("-dc").arg(path).output().unwrap().stdout;
    let outcome = read_file(&write(&folder, "cdnow.csv", unpacked)).unwrap();
    assert_eq!((outcome.plan.kind.as_str(), outcome.summary.rows_read), ("transactions", 34_355));
    assert!(outcome.rejected.is_empty());
    assert!(outcome.rows.iter().all(|row| row["id"].is_null() && !row["person"].is_null()));
}

#[test]
fn orders_is_another_word_for_transactions() {
    let folder = tempdir().unwrap();
    let path = write(&folder, "f.csv", "id,date,amount\n1,2026-01-01,3\n2,2026-01-02,4\n");
    let outcome = read_with(&path, Some("orders"), &Mapping::new(), &Options::default()).unwrap();
    assert_eq!(outcome.plan.kind, "transactions");
    assert_eq!(outcome.column("id"), [json!("1"), json!("2")]);
}

#[test]
fn generic_tables_need_no_mapping() {
    for (text, kind, fields) in [
        (
            "order_id,customer_id,order_date,amount\n1,a,2026-01-01,2\n",
            "transactions",
            &["id", "person", "at", "revenue"][..],
        ),
        (
            "user_id,timestamp,channel,campaign\nu,2026-01-01T10:00:00Z,email,x\n",
            "touchpoints",
            &["person", "at", "channel", "campaign"],
        ),
        (
            "lead_id,name,phone,source,created_at\n1,A,138,wx,2026-01-01\n",
            "leads",
            &["id", "name", "phone", "source", "at"],
        ),
        (
            "user_id,conversion_time,order_id,revenue\nu,2026-01-01,7,9\n",
            "conversions",
            &["person", "at", "order_id", "revenue"],
        ),
        (
            "member_id,name,phone,level,points,joined_at\n1,A,138,gold,5,2026-01-01\n",
            "members",
            &["id", "name", "phone", "level", "points", "at"],
        ),
        ("respondent_id,question,answer\n1,Why?,So\n", "surveys", &["id", "question", "answer"]),
        (
            "date,url,title,author,sentiment,reach\n2026-01-01,u,t,a,positive,5\n",
            "mentions",
            &["at", "url", "title", "author", "sentiment", "reach"],
        ),
        (
            "influencer,followers,avg_likes,country\nana,1.2m,3k,Spain\n",
            "creators",
            &["name", "followers", "avg_likes", "region"],
        ),
        (
            "达人昵称,作品链接,发布时间,播放量,点赞数,合作费用\n山野,https://x/1,2026-01-01,3万,20,\"3,000\"\n",
            "creator_posts",
            &["author", "url", "at", "video_views", "likes", "spend"],
        ),
        (
            "submitted_by,caption,media_url,created_at\nana,tea,https://x/1.jpg,2026-01-01\n",
            "ugc",
            &["author", "text", "media", "at"],
        ),
        (
            "comment_id,post_id,text,author,created_at,likes\n1,9,hi,ana,2026-01-01,0\n",
            "comments",
            &["id", "post", "text", "author", "at", "likes"],
        ),
        ("品牌,指标,日期,数值\n山岚,followers,2026-01,1.2万\n", "benchmarks", &["who", "metric", "at", "value"]),
        ("訂單編號,訂單日期,客戶編號,總金額\nA1,2026-01-01,c,5\n", "transactions", &["id", "at", "person", "revenue"]),
    ] {
        let preview = shown(text);
        assert_eq!(preview.kind.as_deref(), Some(kind), "{text}");
        assert_eq!(
            guesses(&preview).iter().map(|(_, guess)| guess.unwrap_or("")).collect::<Vec<_>>(),
            fields,
            "{text}"
        );
        let required: Vec<&str> = preview.questions.iter().filter(|q| q.required).map(|q| q.id.as_str()).collect();
        assert_eq!(required, Vec::<&str>::new(), "{text}");
        let outcome = read_text("f.csv", text);
        assert_eq!((outcome.rows.len(), outcome.reasons()), (1, Vec::new()), "{text}");
    }
}

/// The kinds with fields of their own win wherever a table is theirs.
#[test]
fn reports_stay_reports() {
    for (text, kind) in [
        ("date,revenue,orders\n", "daily"),
        ("id,title,published,likes,comments\n", "posts"),
        ("source,sessions,conversions\n", "channel"),
        ("campaign,spend,clicks,conversions,date\n", "ads"),
        ("date,metric,value\n", "daily_metric"),
        ("标题,作者,发布时间,点赞数\n", "posts"),
        ("日期,粉丝数,新增粉丝\n", "daily"),
    ] {
        assert_eq!(shown(&format!("{text}2026-01-01,1,1,1,1\n")).kind.as_deref(), Some(kind), "{text}");
    }
}

#[test]
fn what_a_record_cannot_be_without() {
    let outcome = read_text(
        "f.csv",
        "order_id,order_date,amount,quantity\n1,,5,1\n2,2026-01-01,-,\n3,2026-01-01,,2\n1.2E+17,2026-01-01,1,1\n,2026-01-02,3,1\n",
    );
    assert_eq!(
        outcome.reasons(),
        [(2, "order_date", "missing_date"), (3, "amount", "missing_value"), (5, "order_id", "id_damaged")]
    );
    // An order without an id is an order.
    assert_eq!(outcome.column("revenue"), [json!(null), json!(3.0)]);
    let folder = tempdir().unwrap();
    let path = write(&folder, "f.csv", "order_id,note\n1,x\n");
    let refused = read_with(&path, Some("transactions"), &Mapping::new(), &Options::default()).unwrap_err();
    assert!(matches!(refused, IngestError::NoHeader { hint } if hint == "at"));
}

#[test]
fn the_user_corrects_columns_of_records() {
    let folder = tempdir().unwrap();
    let path = write(&folder, "f.csv", "ref,when,sum,memo\nA,2026-01-01,5,x\n");
    let mapping = Mapping::from([
        ("ref".to_owned(), Some("id".to_owned())),
        ("when".to_owned(), Some("at".to_owned())),
        ("sum".to_owned(), Some("revenue".to_owned())),
        ("memo".to_owned(), None),
    ]);
    let outcome = read_with(&path, Some("transactions"), &mapping, &Options::default()).unwrap();
    assert_eq!((&outcome.rows[0]["id"], &outcome.rows[0]["revenue"]), (&json!("A"), &json!(5.0)));
    assert_eq!(outcome.rows[0]["others"], json!({}));
    assert!(outcome.plan.others.is_empty());
    let wrong = Mapping::from([("sum".to_owned(), Some("likes".to_owned()))]);
    assert_eq!(read_with(&path, Some("transactions"), &wrong, &Options::default()).unwrap_err().code(), "bad_mapping");
}

#[test]
fn amounts_keep_the_currency_of_their_sign() {
    let text = "order_id,order_date,amount\n1,2026-01-01,$5\n2,2026-01-01,€6\n3,2026-01-01,$7\n4,2026-01-01,¥8\n5,2026-01-01,9\n";
    let outcome = read_text("f.csv", text);
    let currencies: Vec<Value> = outcome.column("currency");
    assert_eq!(currencies, ["USD", "EUR", "USD", "USD"].map(Value::from));
    assert_eq!(outcome.reasons(), [(5, "", "mixed_currency")]);
    assert_eq!(outcome.notice("currency_from_sign").unwrap().value.as_deref(), Some("USD"));
    let asked = shown(text).questions.into_iter().find(|question| question.id == "currency").unwrap();
    assert!(!asked.required && asked.choices.contains(&"HKD".to_owned()) && asked.samples == ["$5"]);

    let folder = tempdir().unwrap();
    let path = write(&folder, "f.csv", text);
    let answered = Options { currency: Some("HKD".to_owned()), ..Options::default() };
    let outcome = read_with(&path, None, &Mapping::new(), &answered).unwrap();
    assert_eq!(outcome.column("currency"), ["HKD", "EUR", "HKD", "HKD"].map(Value::from));

    let stated = read_text(
        "f.csv",
        "order_id,order_date,amount,currency\n1,2026-01-01,$5,usd\n2,2026-01-01,€6,USD\n3,2026-01-01,6,人民币\n",
    );
    assert_eq!(stated.column("currency"), [json!("USD"), json!("CNY")]);
    assert_eq!(stated.reasons(), [(3, "", "mixed_currency")]);

    let none = shown("order_id,order_date,amount\n1,2026-01-01,5\n");
    assert!(none.questions.iter().any(|question| question.id == "currency" && !question.required));
    let header = shown("order_id,order_date,amount (EUR)\n1,2026-01-01,5\n");
    assert!(!header.questions.iter().any(|question| question.id == "currency"));
}

#[test]
fn ads_in_two_currencies_are_not_added() {
    let outcome = read_text("f.csv", "campaign,date,spend,clicks\na,2026-01-01,$5,1\nb,2026-01-01,£6,1\n");
    assert_eq!(outcome.plan.kind, "ads");
    assert_eq!(outcome.column("currency"), [json!("USD"), json!("GBP")]);
}

#[test]
fn phones_and_ids_that_a_sheet_counted() {
    let folder = tempdir().unwrap();
    let path = folder.path().join("leads.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["lead_id", "name", "phone", "created_at"]).unwrap();
    sheet.write_row(1, 0, ["1", "None", "'13800138000", "2026-01-01"]).unwrap();
    sheet.write_row(2, 0, ["2", "B", "1.38001E+10", "2026-01-02"]).unwrap();
    sheet.write(3, 0, 3).unwrap();
    sheet.write(3, 2, 13_800_138_001_i64).unwrap();
    sheet.write(3, 3, "2026-01-03").unwrap();
    book.save(&path).unwrap();
    let outcome = read_file(&path).unwrap();
    assert_eq!(outcome.column("phone"), [json!("13800138000"), json!("13800138001")]);
    assert_eq!(outcome.column("id"), [json!("1"), json!("3")]);
    // A person may be called so.
    assert_eq!(outcome.rows[0]["name"], "None");
    assert_eq!(outcome.reasons(), [(3, "phone", "id_damaged")]);
}

#[test]
fn records_out_of_json_lines() {
    let outcome = read_text(
        "events.ndjson",
        "{\"user_id\":\"u1\",\"ts\":1772323200,\"channel\":\"email\",\"page\":{\"kind\":\"home\"}}\n{\"user_id\":\"u2\",\"ts\":1772323201,\"channel\":\"search\"}\n",
    );
    assert_eq!(outcome.plan.kind, "touchpoints");
    assert_eq!(outcome.rows[0]["at"], "2026-03-01T00:00:00Z");
    assert_eq!(outcome.rows[0]["others"], json!({"page.kind": "home"}));
}

#[test]
fn the_influencers_of_the_sample_data() {
    let Some(path) = shared("data/top_insta_influencers_data.csv") else { return };
    let outcome = read_file(&path).unwrap();
    assert_eq!((outcome.plan.kind.as_str(), outcome.rows.len(), outcome.rejected.len()), ("creators", 200, 0));
    let first = &outcome.rows[0];
    assert_eq!((&first["name"], &first["followers"]), (&json!("cristiano"), &json!(475_800_000.0)));
    assert_eq!((&first["engagement_rate"], &first["region"]), (&json!(0.0139), &json!("Spain")));
    for (name, kind) in [("uci_facebook_metrics.csv", "posts"), ("KAG_conversion_data.csv", "ads")] {
        let Some(path) = shared(&format!("data/{name}")) else { return };
        let preview = preview(&path, None, &Mapping::new(), &Options::default()).unwrap();
        assert_eq!(preview.kind.as_deref(), Some(kind));
    }
}
