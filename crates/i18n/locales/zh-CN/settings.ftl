### The settings page.

settings-person = 我的偏好
settings-person-note = 只在这台电脑上有效，与工作区无关
settings-appearance = 语言与外观
settings-appearance-hint = 立即生效
settings-language = 语言
settings-theme = 外观
settings-profile = 我的名字
settings-profile-hint = 显示在历史记录中，不需要账号
settings-workspace = 工作区
settings-workspace-note = 随工作区保存，改动可以撤销
settings-week = 一周的第一天
settings-week-hint = 决定看板如何按周汇总
settings-currency-hint = 没有注明货币的金额按此显示
settings-zone-hint = 决定作品算在哪一天
health-title = 健康检查
health-check = 立即检查
health-state = 数据文件
health-good = 完好
health-bad = 有损坏
health-bad-way = 请先立即备份，再从上面还原一份较早的备份。
health-checked = 检查于 { $at }
health-folder = 文件夹
health-copy-folder = 复制路径
health-size = 大小
health-created = 创建时间
health-schema = 数据版本
