const deepest = 6;

/** A value as one line of text. A promise shows as such: one that nobody awaited is a difference. */
export function describeValue(value, depth = 0, above = []) {
	if (typeof value === 'string') return JSON.stringify(value);
	if (typeof value === 'bigint') return `${value}n`;
	if (typeof value === 'symbol' || Object.is(value, -0)) return value === 0 ? '-0' : String(value);
	if (typeof value === 'function') return '[function]';
	if (typeof value !== 'object' || value === null) return String(value);
	if (typeof value.then === 'function') return '[promise]';
	if (value instanceof Error) return describeError(value);
	if (value instanceof EventTarget || value.constructor?.name === 'Timeout') return '[resource]';
	if (value instanceof Date || value instanceof RegExp) return String(value);
	if (above.includes(value)) return '[circular]';
	if (depth === deepest) return '[…]';
	const inner = (child) => describeValue(child, depth + 1, [...above, value]);
	if (Array.isArray(value)) {
		return `[${Array.from({ length: value.length }, (_, i) => (i in value ? inner(value[i]) : '<hole>')).join(', ')}]`;
	}
	if (value instanceof Set) return `Set {${[...value].map(inner).join(', ')}}`;
	if (value instanceof Map) {
		return `Map {${[...value].map(([key, item]) => `${inner(key)} => ${inner(item)}`).join(', ')}}`;
	}
	const name = Object.getPrototypeOf(value)?.constructor?.name;
	const fields = Object.entries(value).map(([key, child]) => `${key}: ${inner(child)}`);
	return `${name === undefined || name === 'Object' ? '' : `${name} `}{${fields.join(', ')}}`;
}

/** Class and message of whatever was thrown. */
export function describeError(error) {
	return error instanceof Error ? `${error.name}: ${error.message}` : describeValue(error);
}
