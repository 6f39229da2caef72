# 窗口框架，以及它打开的系统对话框。

window-title = 沙盘
window-pick-import = 选择要导入的导出文件
window-pick-workspace = 打开工作区（以 .sandtable 结尾的文件夹）
window-pick-folder = 选择新工作区所在的文件夹
window-pick-save = 另存为
window-pick-attach = 选择要添加的文件
window-filter-tables = 导出文件（CSV、TSV、Excel）
window-filter-all = 所有文件
