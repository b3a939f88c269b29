async function parse(text: string): Promise<number[]> {
	return [text.length]
}

async function library(): Promise<{ Parser: new () => object }> {
	return { Parser: class {} }
}

export async function all(): Promise<unknown[]> {
	const found = []
	const one = 1
	await [found.push(await parse('a'))]
	const two = 2
	await -found.push(await parse('b'))
	const three = - await -one
	const parser = new (await library()).Parser()
	return [found, one, two, three, parser, typeof(await parse('c')).length]
}

export async function later(): Promise<number> {
	return await // the only one
		one()
}

function one(): number {
	return 1
}

all().then(async (found) => console.log(found, await later()))
