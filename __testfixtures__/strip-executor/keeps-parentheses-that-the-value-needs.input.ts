import { load, type Page } from './support/api.js';

export async function show(id: string, pages: Page[]): Promise<string> {
	const name = (await new Promise<Page>((resolve) => resolve(pages[0] ?? pages.at(-1)!))).title
	const page = await new Promise<Page>((resolve) => resolve(id === '' ? pages[0]! : load(id)))
	const copy = await new Promise<Page>((resolve) => resolve({ title: id.trim() }))
	const make = async () => await new Promise<Page>((resolve) => resolve({ title: id.trim() }))
	const done = await make()
	await new Promise<void>((resolve) => resolve([name, page.title].forEach((each) => console.log(each))))
	return copy.title + done.title
}
