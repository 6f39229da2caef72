//! What goes into a report comes out of all three formats, whatever it is.

mod sample;

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use proptest::prelude::*;
use sandtable_base::Locale;
use sandtable_report::model::{Cell, Column, Document, Format, Section, Span, Table};
use sandtable_report::{ReportError, html, pdf, xlsx};

/// A document with the text in every place that takes one.
fn of_text(text: &str) -> Document {
    let mut document = sample::empty();
    document.title = text.to_owned();
    document.sections = vec![
        Section::Heading { level: 1, text: text.to_owned() },
        Section::Paragraph { spans: vec![Span::strong(text), Span::plain(text)] },
        Section::Table(Table {
            title: Some(text.to_owned()),
            columns: vec![Column::new(text, Format::Text), Column::new("n", Format::Number)],
            rows: vec![vec![Cell::Text(text.to_owned()), Cell::Number(7.5)]],
            note: Some(text.to_owned()),
        }),
        Section::Note { text: text.to_owned() },
    ];
    document
}

/// Text of all pages, without spaces: a line's end says nothing of what was written.
fn text_of_pdf(bytes: &[u8]) -> String {
    let document = lopdf::Document::load_mem(bytes).unwrap();
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&pages).unwrap();
    text.chars().filter(|c| !c.is_whitespace() && *c != '\u{200B}').collect()
}

fn is_figure(element: &lopdf::Dictionary) -> bool {
    element.get(b"S").and_then(lopdf::Object::as_name).is_ok_and(|name| name == b"Figure")
}

fn cells_of(bytes: Vec<u8>) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    names
        .into_iter()
        .map(|name| {
            let rows = book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect();
            assert!(book.worksheet_formula(&name).unwrap().used_cells().next().is_none(), "a formula in {name}");
            (name, rows)
        })
        .collect()
}

#[test]
fn the_words_of_a_report_are_in_the_pdf() {
    let document = sample::report(2, 30);
    let made = pdf(&document, &sample::fonts()).unwrap();
    let text = text_of_pdf(&made.bytes);
    for words in
        ["春日上新·KPI报告", "青屿茶事", "结论", "1,284,300", "+18.4%", "手冲冷泡", "曝光量·专题2", "engagements/reach"]
    {
        assert!(text.contains(words), "{words} not in {text}");
    }
    assert_eq!(text.matches("第1页").count(), 1);
    assert!(text.contains(&format!("共{}页", made.pages)));
}

#[test]
fn the_pdf_is_tagged_with_its_language_and_its_fonts_inside() {
    let made = pdf(&sample::report(1, 4), &sample::fonts()).unwrap();
    let document = lopdf::Document::load_mem(&made.bytes).unwrap();
    let catalog = document.catalog().unwrap();
    assert_eq!(catalog.get(b"Lang").unwrap().as_str().unwrap(), b"zh-CN");
    assert!(catalog.has(b"StructTreeRoot"));
    assert_eq!(made.pages, document.get_pages().len());
    let dictionaries = || document.objects.values().filter_map(|object| object.as_dict().ok());
    let descriptors: Vec<_> = dictionaries().filter(|one| one.has_type(b"FontDescriptor")).collect();
    assert!(!descriptors.is_empty());
    assert!(descriptors.iter().all(|one| one.has(b"FontFile2") || one.has(b"FontFile3")));
    // The picture is said in words.
    let figures: Vec<_> = dictionaries().filter(|one| is_figure(one)).collect();
    assert_eq!(figures.len(), 1);
    assert!(figures[0].has(b"Alt"));
}

#[test]
fn a_header_of_a_long_table_is_on_every_page() {
    let mut document = sample::empty();
    document.sections = vec![Section::Table(sample::chart(0, 200).table)];
    let made = pdf(&document, &sample::fonts()).unwrap();
    assert!(made.pages > 2);
    assert_eq!(text_of_pdf(&made.bytes).matches("周期").count(), made.pages);
}

#[test]
fn the_workbook_has_typed_figures_and_a_chart() {
    let sheets = cells_of(xlsx(&sample::report(1, 12)).unwrap());
    let names: Vec<&str> = sheets.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["概览", "曝光量 · 专题 1", "数据来源", "计算口径"]);
    let chart = &sheets[1].1;
    assert_eq!(chart[0][1], Data::String("曝光量".to_owned()));
    assert_eq!(chart[1][0], Data::String("2020-01".to_owned()));
    assert_eq!(chart[1][1], Data::Float(40_000.0));
    assert_eq!(chart[1][4], Data::Empty);
    let overview: Vec<&Data> = sheets[0].1.iter().flatten().collect();
    assert!(overview.contains(&&Data::Float(1_284_300.0)));

    let bytes = xlsx(&sample::report(1, 12)).unwrap();
    let book = String::from_utf8_lossy(&bytes);
    assert!(book.contains("xl/charts/chart1.xml") && book.contains("xl/tables/table1.xml"));
}

#[test]
fn the_page_runs_nothing_and_fetches_nothing() {
    let text = r#"<script>alert(1)</script><img src=x onerror="alert(1)">"#;
    let page = html(&of_text(text)).unwrap();
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(page.contains("default-src 'none'"));
    for refused in ["<script", "<img", "<iframe", "<link", " onerror=\"", "javascript:", "url(", "@import"] {
        assert!(!page.contains(refused), "{refused}");
    }
}

#[test]
fn a_picture_that_is_more_than_a_drawing_loses_the_rest() {
    let mut chart = sample::chart(0, 3);
    chart.svg = r#"<svg xmlns="http://www.w3.org/2000/svg" onload="x()"><script>x()</script><rect width="1" height="1"/></svg>"#
        .to_owned();
    let mut document = sample::empty();
    document.sections = vec![Section::Chart(chart.clone())];
    let page = html(&document).unwrap();
    assert!(page.contains("<rect") && !page.contains("onload") && !page.contains("<script"));
    pdf(&document, &sample::fonts()).unwrap();

    chart.svg = "no picture".to_owned();
    document.sections = vec![Section::Chart(chart)];
    assert!(matches!(html(&document), Err(ReportError::Picture { .. })));
    assert!(matches!(pdf(&document, &sample::fonts()), Err(ReportError::Picture { .. })));
}

#[test]
fn formulas_stay_text() {
    for text in ["=1+1", "+cmd|'/c calc'!A1", "-2+3", "@SUM(A1)", "=HYPERLINK(\"http://x\")"] {
        let sheets = cells_of(xlsx(&of_text(text)).unwrap());
        assert_eq!(sheets[1].1[1][0], Data::String(text.to_owned()));
    }
}

#[test]
fn markup_of_the_typesetter_is_only_text() {
    let text = "#panic(\"x\") #read(\"/etc/passwd\") *a* _b_ $x^2$ `c` @ref <label> = Heading \\";
    let made = pdf(&of_text(text), &sample::fonts()).unwrap();
    let wanted: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    assert!(text_of_pdf(&made.bytes).contains(&wanted));
}

#[test]
fn emoji_are_set_and_what_no_font_has_is_marked_and_said() {
    let fonts = sample::fonts();
    let text = text_of_pdf(&pdf(&of_text("春日🌸上新"), &fonts).unwrap().bytes);
    assert!(text.contains("春日🌸上新"), "{text}");
    assert!(!text.contains('〓'));
    let text = text_of_pdf(&pdf(&of_text("ภาษา"), &fonts).unwrap().bytes);
    assert!(text.contains("〓〓〓〓") && text.contains("没有的字符"), "{text}");
}

#[test]
fn a_megabyte_in_a_title_is_a_report_still() {
    let long = "很长的标题 title ".repeat(1 << 16);
    assert!(long.len() > 1 << 20);
    let mut document = of_text(&long);
    assert!(html(&document).unwrap().contains(&long));
    let sheets = cells_of(xlsx(&document).unwrap());
    let overview: usize = sheets[0].1.iter().flatten().map(|cell| cell.to_string().chars().count()).sum();
    // Twice in the paragraph, which goes on from cell to cell.
    assert!(overview >= 2 * long.chars().count());
    // Running text on paper is set to its end; what is no running text is cut.
    let paragraph = &long[..long.len() / 32];
    document.sections.retain(|section| matches!(section, Section::Heading { .. } | Section::Table(_)));
    for section in &mut document.sections {
        if let Section::Table(table) = section {
            table.note = None;
        }
    }
    document.sections.push(Section::Paragraph { spans: vec![Span::plain(paragraph)] });
    let made = pdf(&document, &sample::fonts()).unwrap();
    let words = text_of_pdf(&made.bytes).matches("title").count();
    assert!(words >= paragraph.matches("title").count(), "{words}");
    assert!(made.pages < 20, "{}", made.pages);
}

#[test]
fn an_endless_word_stays_on_the_page() {
    let made = pdf(&of_text(&"x".repeat(5_000)), &sample::fonts()).unwrap();
    assert!(made.pages > 2, "broken into lines: {}", made.pages);
}

#[test]
fn marks_of_english_sentences_are_as_wide_as_english_ones() {
    let text = |locale| Document { locale, ..of_text(&"“don’t” · ".repeat(1_500)) };
    let pages = |locale| pdf(&text(locale), &sample::fonts()).unwrap().pages;
    assert!(pages(Locale::En) < pages(Locale::ZhCn));
}

#[test]
fn what_is_too_large_is_said() {
    let mut document = sample::empty();
    let mut table = sample::chart(0, 1).table;
    table.rows = vec![table.rows[0].clone(); 50_001];
    document.sections = vec![Section::Table(table.clone())];
    let too_large = ReportError::TooLarge { what: "rows", value: 50_001, allowed: 50_000 };
    assert_eq!(html(&document), Err(too_large.clone()));
    assert_eq!(pdf(&document, &sample::fonts()), Err(too_large.clone()));
    assert_eq!(xlsx(&document), Err(too_large));
    table.rows = vec![vec![Cell::Missing]];
    document.sections = vec![Section::Table(table)];
    assert_eq!(html(&document), Err(ReportError::RaggedTable { columns: 6, cells: 1 }));
}

#[test]
fn a_document_is_the_same_after_being_written_as_json() {
    let mut document = sample::report(2, 0);
    document.sections.retain(|section| !matches!(section, Section::KeyFigures { .. }));
    let json = serde_json::to_string(&document).unwrap();
    assert_eq!(serde_json::from_str::<Document>(&json).unwrap(), document);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_text_survives_in_all_formats(text in any::<String>()) {
        let fonts = sample::fonts();
        let document = of_text(&text);
        let page = html(&document).unwrap();
        let turned = page.contains(['\u{202E}', '\u{0}']);
        prop_assert!(!turned);
        cells_of(xlsx(&document).unwrap());
        prop_assert!(pdf(&document, &fonts).unwrap().pages >= 1);
    }

    #[test]
    fn chinese_and_latin_text_is_the_same_in_all_formats(text in "[a-z0-9<>&\"'#$*_=+@\\\\{}一-龥，。、！？🌸🎉]{1,30}") {
        let fonts = sample::fonts();
        let document = of_text(&text);
        let plain = |text: &str| text.replace('\u{200B}', "");
        let set = text_of_pdf(&pdf(&document, &fonts).unwrap().bytes);
        prop_assert!(plain(&set).contains(&text), "{} in {}", text, set);
        let sheets = cells_of(xlsx(&document).unwrap());
        prop_assert_eq!(&sheets[1].1[1][0], &Data::String(text.clone()));
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;");
        prop_assert!(html(&document).unwrap().contains(&escaped));
    }
}
