type Child = Node | string | undefined | false;
type Properties = Readonly<Record<string, string | number | boolean | undefined | (() => void)>>;

/** An element with attributes (or, for functions, listeners) and content. Text is never taken for markup. */
export function h(
	tag: string,
	properties: Properties = {},
	...content: readonly Child[]
): HTMLElement {
	const element = document.createElement(tag);
	set(element, properties);
	element.append(...content.filter((child) => child !== undefined && child !== false));
	return element;
}

/** The same for drawings. */
export function svg(
	tag: string,
	properties: Properties = {},
	...content: readonly Child[]
): SVGElement {
	const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
	set(element, properties);
	element.append(...content.filter((child) => child !== undefined && child !== false));
	return element;
}

function set(element: Element, properties: Properties): void {
	for (const [name, value] of Object.entries(properties)) {
		if (value === undefined || value === false) continue;
		if (typeof value === 'function') element.addEventListener(name, value);
		else element.setAttribute(name, value === true ? '' : String(value));
	}
}

/** Text in which what stands between backticks is code. */
export function prose(text: string): Node[] {
	return text
		.split(/`([^`]*)`/)
		.map((part, index) => (index % 2 === 1 ? h('code', {}, part) : document.createTextNode(part)));
}

/** A number for people. */
export function count(number: number, noun: string): string {
	return `${number.toLocaleString('en-US')} ${noun}${number === 1 ? '' : 's'}`;
}
