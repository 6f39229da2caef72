// What a file looks like in a list, by its name.

/** A small picture of a file as the program answers it. */
export interface Picture {
  /** Base64; null: no picture, a damaged one, or too large a one. */
  png: string | null;
  width: number | null;
  height: number | null;
  too_large: boolean;
}

export type FileClass = "archive" | "audio" | "picture" | "sheet" | "video" | "other";

const CLASSES: Record<Exclude<FileClass, "other">, string> = {
  archive: "7z bz2 gz rar tar tgz xz zip",
  audio: "aac aiff flac m4a mp3 ogg opus wav wma",
  picture: "ai avif bmp cdr eps gif heic heif ico jpeg jpg png psd raw sketch svg tif tiff webp",
  sheet: "csv numbers ods tsv xls xlsm xlsx",
  video: "avi flv m4v mkv mov mp4 mpeg mpg ts webm wmv",
};

export function fileClass(name: string): FileClass {
  const dot = name.lastIndexOf(".");
  const ending = dot > 0 ? name.slice(dot + 1).toLowerCase() : "";
  if (ending === "") return "other";
  const found = Object.entries(CLASSES).find(([, endings]) => endings.split(" ").includes(ending));
  return (found?.[0] as FileClass | undefined) ?? "other";
}
