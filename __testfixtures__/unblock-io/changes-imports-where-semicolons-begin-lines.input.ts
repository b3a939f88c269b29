import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
;[1, 2].forEach((each) => console.log(each))

export async function pack(name: string): Promise<Buffer> {
	const text = readFileSync(name)
	return gzipSync(text)
}
