//! The same small table in every format, under names that lie, with the oddities of each.

mod support;

use std::io::Write;
use std::path::PathBuf;

use rust_xlsxwriter::{ExcelDateTime, Format, FormatAlign, Workbook};
use sandtable_ingest::preview;
use sandtable_ingest::view::{Mapping, Options};
use serde_json::json;
use support::compound::{Biff, workbook};
use support::{Outcome, read_file, read_with, write};
use tempfile::{TempDir, tempdir};

/// id, title and views of each row.
fn brief(outcome: &Outcome) -> Vec<serde_json::Value> {
    outcome
        .rows
        .iter()
        .map(|row| json!([row["row"], row["id"], row["title"], row["published"], row["views"]]))
        .collect()
}

fn expected(first: u64) -> Vec<serde_json::Value> {
    vec![
        json!([first, "1700000000000000001", "下午茶", "2026-07-04T09:30:00", 1200.0]),
        json!([first + 1, "1700000000000000002", "a \"b\"\nc", "2026-07-05", null]),
    ]
}

const CSV: &str = "id,title,published,views\n1700000000000000001,下午茶,2026-07-04 09:30,\"1,200\"\n1700000000000000002,\"a \"\"b\"\"\nc\",2026-07-05,-\n";

fn zip(folder: &TempDir, name: &str, parts: &[(&str, &str)]) -> PathBuf {
    let path = folder.path().join(name);
    let mut zip = zip::ZipWriter::new(std::fs::File::create(&path).unwrap());
    for (name, text) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    path
}

#[test]
fn text_in_every_encoding_and_delimiter() {
    let folder = tempdir().unwrap();
    let with_bom = format!("\u{feff}{CSV}");
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let wide_be = |text: &str| text.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<u8>>();
    let (gb, _, _) = encoding_rs::GB18030.encode(CSV);
    let semicolons = CSV.replace("\"1,200\"", "1 200").replace(',', ";");
    let tabs = CSV.replace("\"1,200\"", "1.2K").replace(',', "\t");
    for (name, bytes, encoding, delimiter) in [
        ("plain.csv", CSV.as_bytes().to_vec(), "utf-8", ","),
        ("bom.csv", with_bom.clone().into_bytes(), "utf-8", ","),
        (
            "crlf.csv",
            CSV.replace("-\n", "-\r\n").replace("0\"\n", "0\"\r\n").replace("views\n", "views\r\n").into_bytes(),
            "utf-8",
            ",",
        ),
        ("wide.csv", wide(&with_bom), "utf-16le", ","),
        ("wide_be.csv", wide_be(&with_bom), "utf-16be", ","),
        ("wide_no_bom.csv", wide(CSV), "utf-16le", ","),
        ("gb.csv", gb.into_owned(), "gb18030", ","),
        ("semicolons.csv", semicolons.into_bytes(), "utf-8", ";"),
        ("tabs.tsv", tabs.into_bytes(), "utf-8", "\\t"),
        ("named.xls", CSV.as_bytes().to_vec(), "utf-8", ","),
    ] {
        let outcome = read_file(&write(&folder, name, bytes)).unwrap();
        assert_eq!(brief(&outcome), expected(2), "{name}");
        assert_eq!(outcome.plan.encoding.as_deref(), Some(encoding), "{name}");
        assert_eq!(outcome.plan.delimiter.as_deref(), Some(delimiter), "{name}");
        assert_eq!(outcome.plan.format, "csv");
    }
    let outcome = read_file(&write(
        &folder,
        "sep.csv",
        format!("sep=;\nOur posts\n\n{}", CSV.replace(',', ";").replace("1;200", "1,200")),
    ))
    .unwrap();
    assert_eq!(brief(&outcome), expected(5));
    assert_eq!(outcome.plan.header_row, 4);
}

fn xlsx(folder: &TempDir, name: &str, shape: impl FnOnce(&mut Workbook)) -> PathBuf {
    let path = folder.path().join(name);
    let mut book = Workbook::new();
    shape(&mut book);
    book.save(&path).unwrap();
    path
}

#[test]
fn workbooks_with_banners_dates_and_hidden_sheets() {
    let folder = tempdir().unwrap();
    let day = Format::new().set_num_format("yyyy-mm-dd");
    let clock = Format::new().set_num_format("yyyy-mm-dd hh:mm");
    let path = xlsx(&folder, "posts.xlsx", |book| {
        let hidden = book.add_worksheet().set_name("old").unwrap();
        hidden.set_hidden(true);
        hidden.write_row(0, 0, ["id", "title", "published", "views"]).unwrap();
        book.add_worksheet().set_name("notes").unwrap().write(0, 0, "Made by hand").unwrap();
        let sheet = book.add_worksheet().set_name("data").unwrap();
        sheet.set_active(true);
        sheet.merge_range(0, 0, 0, 3, "Posts of July", &Format::new().set_align(FormatAlign::Center)).unwrap();
        sheet.write_row(2, 0, ["id", "title", "published", "views"]).unwrap();
        sheet.write(3, 0, "1700000000000000001").unwrap();
        sheet.write(3, 1, "下午茶").unwrap();
        sheet.write_with_format(3, 2, ExcelDateTime::parse_from_str("2026-07-04T09:30").unwrap(), &clock).unwrap();
        sheet.write_formula(3, 3, rust_xlsxwriter::Formula::new("=1000+200").set_result("1200")).unwrap();
        sheet.write(4, 0, "1700000000000000002").unwrap();
        sheet.write(4, 1, "a \"b\"\nc").unwrap();
        sheet.write_with_format(4, 2, ExcelDateTime::parse_from_str("2026-07-05").unwrap(), &day).unwrap();
        sheet.write(4, 3, "-").unwrap();
        // A blank row, then an id that Excel has eaten, a day without a date format, and a fraction of a view.
        sheet.write(6, 0, 1.221_58e17).unwrap();
        sheet.write(6, 2, 46_207).unwrap();
        sheet.write(7, 0, 12345).unwrap();
        sheet.write(7, 2, 46_207).unwrap();
        sheet.write(8, 0, 12346).unwrap();
        sheet.write(8, 2, 46_207).unwrap();
        sheet.write(8, 3, 1.5).unwrap();
    });
    let outcome = read_file(&path).unwrap();
    assert_eq!(outcome.plan.sheet.as_deref(), Some("data"));
    assert_eq!(brief(&outcome)[..2], expected(4));
    assert_eq!(brief(&outcome)[2], json!([8, "12345", null, "2026-07-04", null]));
    assert_eq!(outcome.reasons(), [(7, "id", "id_damaged"), (9, "views", "bad_number")]);
    let shown = preview(&path, None, &Mapping::new(), &Options::default()).unwrap();
    assert_eq!(shown.sheets, ["notes", "data"]);
    assert_eq!(shown.header_row, 3);
    assert_eq!(shown.questions.iter().find(|q| q.id == "sheet").unwrap().choices, ["data", "notes"]);
    let named = Options { sheet: Some("absent".to_owned()), ..Options::default() };
    assert_eq!(read_with(&path, None, &Mapping::new(), &named).unwrap_err().code(), "sheet_missing");
}

#[test]
fn days_counted_from_1904() {
    let folder = tempdir().unwrap();
    let workbook = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    let rels = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";
    let root = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
    let text = |at: &str, value: &str| format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{value}</t></is></c>");
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">{}{}{}</row><row r=\"2\">{}<c r=\"B2\"><v>44745.5</v></c><c r=\"C2\"><v>7</v></c></row></sheetData></worksheet>",
        text("A1", "title"),
        text("B1", "published"),
        text("C1", "likes"),
        text("A2", "x"),
    );
    let path = zip(
        &folder,
        "mac.xlsx",
        &[
            ("_rels/.rels", root),
            ("xl/workbook.xml", workbook),
            ("xl/_rels/workbook.xml.rels", rels),
            ("xl/worksheets/sheet1.xml", &sheet),
        ],
    );
    let outcome = read_file(&path).unwrap();
    assert_eq!(outcome.column("published"), [json!("2026-07-04T12:00:00")]);
}

#[test]
fn biff_workbooks() {
    let folder = tempdir().unwrap();
    let header = || ["id", "title", "published", "views"].map(Biff::Text).into_iter().collect::<Vec<_>>();
    let bytes = workbook(&[
        ("hidden", true, vec![header()]),
        (
            "posts",
            false,
            vec![
                vec![Biff::Text("Posts of July")],
                header(),
                vec![
                    Biff::Text("1700000000000000001"),
                    Biff::Text("下午茶"),
                    Biff::Text("2026-07-04 09:30"),
                    Biff::Number(1200.0),
                ],
                vec![
                    Biff::Text("1700000000000000002"),
                    Biff::Text("a \"b\"\nc"),
                    Biff::Number(20_260_705.0),
                    Biff::Empty,
                ],
            ],
        ),
    ]);
    let outcome = read_file(&write(&folder, "posts.xls", bytes)).unwrap();
    assert_eq!(outcome.plan.format, "xls");
    assert_eq!(brief(&outcome), expected(3));
}

#[test]
fn open_document_spreadsheets() {
    let folder = tempdir().unwrap();
    let content = r#"<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x" xmlns:style="s">
      <office:automatic-styles><style:style style:name="ta1"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles>
      <office:body><office:spreadsheet>
      <table:table table:name="hidden" table:style-name="ta2"><table:table-row><table:table-cell><text:p>id</text:p></table:table-cell></table:table-row></table:table>
      <table:table table:name="posts &amp; more" table:style-name="ta1">
        <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
        <table:table-row><table:table-cell><text:p>id</text:p></table:table-cell><table:table-cell><text:p>title</text:p></table:table-cell><table:table-cell><text:p>published</text:p></table:table-cell><table:table-cell><text:p>views</text:p></table:table-cell><table:table-cell table:number-columns-repeated="16380"/></table:table-row>
        <table:table-row><table:table-cell><text:p>1700000000000000001</text:p></table:table-cell><table:table-cell><office:annotation><text:p>a remark</text:p></office:annotation><text:p>下午茶</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-07-04T09:30:00"><text:p>4 July</text:p></table:table-cell><table:table-cell office:value-type="float" office:value="1200"><text:p>1,2 Tsd</text:p></table:table-cell></table:table-row>
        <table:table-row><table:table-cell><text:p>1700000000000000002</text:p></table:table-cell><table:table-cell><text:p>a <text:span>"b"</text:span></text:p><text:p>c</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2026-07-05"><text:p>5.7.</text:p></table:table-cell><table:table-cell/></table:table-row>
        <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>
      </table:table></office:spreadsheet></office:body></office:document-content>"#;
    let path = zip(
        &folder,
        "posts.ods",
        &[("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", content)],
    );
    let outcome = read_file(&path).unwrap();
    assert_eq!(outcome.plan.format, "ods");
    assert_eq!(outcome.plan.sheet.as_deref(), Some("posts & more"));
    assert_eq!(brief(&outcome), expected(4));
}

#[test]
fn tables_of_html_and_xml_spreadsheets() {
    let folder = tempdir().unwrap();
    let html = "<html><meta charset=utf-8><table><tr><td>menu</td></tr></table>\
        <table border=1><tr><th colspan=4>Posts</th></tr><tr><th>id<th>title<th>published<th>views</tr>\
        <tr><td>1700000000000000001</td><td><b>下午茶</b></td><td>2026-07-04 09:30</td><td>1,200</td></tr>\
        <tr><td>1700000000000000002</td><td>a &quot;b&quot;<br>c</td><td>2026-07-05</td><td>-</td></tr></table>";
    let outcome = read_file(&write(&folder, "posts.xls", html)).unwrap();
    assert_eq!(outcome.plan.format, "html");
    assert_eq!(brief(&outcome), expected(3));
    // Every end that HTML allows to be let out.
    let open: String = ["</td>", "</th>", "</tr>", "</table>"].iter().fold(html.to_owned(), |html, end| {
        let kept = if *end == "</table>" { 1 } else { 0 };
        html.replacen(end, "", html.matches(end).count() - kept)
    });
    assert_eq!(brief(&read_file(&write(&folder, "open.xls", open)).unwrap()), expected(3));
    let xml = "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"S\"><Table>\
        <Row><Cell><Data ss:Type=\"String\">id</Data></Cell><Cell><Data>title</Data></Cell><Cell><Data>published</Data></Cell><Cell ss:Index=\"4\"><Data>views</Data></Cell></Row>\
        <Row ss:Index=\"4\"><Cell><Data>1700000000000000001</Data></Cell><Cell><Data>下午茶</Data></Cell><Cell><Data>2026-07-04T09:30:00.000</Data></Cell><Cell><Data ss:Type=\"Number\">1200</Data></Cell></Row>\
        <Row><Cell><Data>1700000000000000002</Data></Cell><Cell><Data>a \"b\"&#10;c</Data></Cell><Cell><Data>2026-07-05</Data></Cell></Row></Table></Worksheet></Workbook>";
    let outcome = read_file(&write(&folder, "posts.xml", xml)).unwrap();
    assert_eq!(brief(&outcome), expected(4));
}

#[test]
fn json_documents_and_lines() {
    let folder = tempdir().unwrap();
    let one = r#"{"id": 1700000000000000001, "title": "下午茶", "published": "2026-07-04T09:30:00", "views": 1200, "author": {"name": "Chajian"}}"#;
    let two = r#"{"title": "a \"b\"\nc", "id": "1700000000000000002", "published": "2026-07-05", "views": null, "tags": ["a", "b"]}"#;
    let document = format!("{{\"code\": 0, \"data\": {{\"page\": 1, \"list\": [{one},\n{two}]}}}}");
    let outcome = read_file(&write(&folder, "posts.json", document)).unwrap();
    assert_eq!(outcome.plan.format, "json");
    assert_eq!(outcome.plan.header_row, 0);
    assert_eq!(brief(&outcome), expected(1));
    assert!(outcome.plan.columns.iter().any(|(_, name, _)| name == "author.name"));
    let mapping = Mapping::from([("author.name".to_owned(), Some("account_name".to_owned()))]);
    let named = read_with(&outcome_path(&folder), None, &mapping, &Options::default()).unwrap();
    assert_eq!(named.column("account_name"), [json!("Chajian"), json!(null)]);

    let lines = format!("{one}\nno json\n\n{two}\n");
    let outcome = read_file(&write(&folder, "posts.ndjson", lines)).unwrap();
    assert_eq!(outcome.plan.format, "ndjson");
    assert_eq!(outcome.reasons(), [(2, "", "ragged")]);
    assert_eq!(brief(&outcome), [expected(1)[0].clone(), expected(3)[1].clone()]);
    assert_eq!(outcome.summary.rows_read, 3);
    let list = format!("[{one}, {two}]");
    assert_eq!(brief(&read_file(&write(&folder, "list.json", list)).unwrap()), expected(1));
}

fn outcome_path(folder: &TempDir) -> PathBuf {
    folder.path().join("posts.json")
}
