// Words the page uses; `cli`, `chart`, `notice`, `report` and `window` are Rust's.
const sources = import.meta.glob<string>(
  [
    "../../../../crates/i18n/locales/zh-TW/*.ftl",
    "!**/cli.ftl",
    "!**/chart.ftl",
    "!**/notice.ftl",
    "!**/window.ftl",
    "!**/report.ftl",
  ],
  { query: "?raw", import: "default", eager: true },
);

export default Object.values(sources);
