import { VISITOR_KEYS } from '@babel/types';

/** The child properties of every node type, so that walking a tree looks at nothing else. */
export function renderChildKeys(): string {
	const lines = Object.entries(VISITOR_KEYS)
		.filter(([, keys]) => keys.length > 0)
		.map(([type, keys]) => `\t${type}: [${keys.map((key) => `'${key}'`).join(', ')}],\n`);
	return [
		'// Generated from VISITOR_KEYS of @babel/types by `npm run generate`.\n\n',
		'/** Child properties by node type, in source order. */\n',
		'export const childKeys: Readonly<Record<string, readonly string[]>> = {\n',
		...lines,
		'};\n',
	].join('');
}
