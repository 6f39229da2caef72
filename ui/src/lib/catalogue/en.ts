// Words the page uses; `cli`, `chart`, `report` and `window` are Rust's.
const sources = import.meta.glob<string>(
  ["../../../../crates/i18n/locales/en/*.ftl", "!**/cli.ftl", "!**/chart.ftl", "!**/window.ftl", "!**/report.ftl"],
  { query: "?raw", import: "default", eager: true },
);

export default Object.values(sources);
