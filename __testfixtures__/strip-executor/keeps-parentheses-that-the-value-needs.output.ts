import { load, type Page } from './support/api.js';

export async function show(id: string, pages: Page[]): Promise<string> {
	const name = (pages[0] ?? pages.at(-1)!).title
	const page = await (id === '' ? pages[0]! : load(id))
	const copy = { title: id.trim() }
	const make = async () => ({ title: id.trim() })
	const done = await make()
	;[name, page.title].forEach((each) => console.log(each))
	return copy.title + done.title
}
