import { readFileSync as read } from "fs"

export function lines(path: string): string[] {
  const text = read(path, "utf8")
  return text.split("\n")
}
