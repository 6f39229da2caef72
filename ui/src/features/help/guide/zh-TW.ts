const sources = import.meta.glob<string>("../../../../../docs/guide/zh-TW/*.md", {
  query: "?raw",
  import: "default",
  eager: true,
});

export default sources;
