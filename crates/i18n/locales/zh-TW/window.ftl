# 視窗框架，以及它開啟的系統對話方塊。

window-title = 沙盤
window-pick-import = 選擇要匯入的匯出檔案
window-pick-workspace = 開啟工作區（以 .sandtable 結尾的資料夾）
window-pick-folder = 選擇新工作區所在的資料夾
window-pick-save = 另存新檔
window-pick-attach = 選擇要加入的檔案
window-filter-tables = 匯出檔案（CSV、TSV、Excel）
window-filter-all = 所有檔案
