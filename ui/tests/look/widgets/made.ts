import type { DayNote } from "../../../src/lib/week";

const FESTIVALS: Record<string, string> = { "03-08": "妇女节", "03-12": "植树节", "04-05": "清明", "03-20": "春分" };
const NUMERALS = ["初一", "初二", "初三", "初四", "初五", "初六", "初七", "初八", "初九", "初十", "十一", "十二"];

export function dayNotes(date: string): DayNote {
  return { festival: FESTIVALS[date.slice(5)] ?? null, lunar: NUMERALS[Number(date.slice(8)) % 12] ?? null };
}

export const TEXT = `## 春日茶会

**新茶**上市，先发 _小红书_，再发抖音。参考 [说明](https://example.com/a)。

- [x] 授权
- [ ] 海报
- 文案

> 标题不超过 20 字 <script>alert(1)</script>`;
