import { readFile as read } from "fs/promises"

export async function lines(path: string): Promise<string[]> {
  const text = await read(path, "utf8")
  return text.split("\n")
}
