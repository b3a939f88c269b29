import { readFile } from 'node:fs/promises'
import { gzip } from 'node:zlib'
import { promisify } from 'node:util'

const gzipAsync = promisify(gzip)

;[1, 2].forEach((each) => console.log(each))

export async function pack(name: string): Promise<Buffer> {
	const text = await readFile(name)
	return gzipAsync(text)
}
