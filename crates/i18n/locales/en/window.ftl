# The window's frame and the system dialogs it opens.

window-title = Sandtable
window-pick-import = Choose an export to import
window-pick-workspace = Open a workspace (a folder ending in .sandtable)
window-pick-folder = Choose the folder for the new workspace
window-pick-save = Save as
window-pick-attach = Choose files to attach
window-filter-tables = Exports (CSV, TSV, Excel)
window-filter-all = All files
