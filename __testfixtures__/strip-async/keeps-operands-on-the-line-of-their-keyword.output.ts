function parse(text: string): number[] {
	return [text.length]
}

function library(): { Parser: new () => object } {
	return { Parser: class {} }
}

export async function all(): Promise<unknown[]> {
	const found = []
	const one = 1
	;[found.push(parse('a'))]
	const two = 2
	;-found.push(parse('b'))
	const three = - -one
	const parser = new (library()).Parser()
	return [found, one, two, three, parser, typeof parse('c').length]
}

export function later(): number {
	return (// the only one
		one())
}

function one(): number {
	return 1
}

all().then(async (found) => console.log(found, later()))
