import type { Node } from '@babel/types';
import { sqlReads } from '../../../presets/libraryReads.ts';

const known = new Set(sqlReads);

/** Whether an argument is a query that is written out, and that can do nothing but select. */
export function onlySelects(argument: Node | undefined): boolean {
	const sql = writtenText(argument);
	if (sql === undefined || !/^\s*select\b/i.test(sql)) return false;
	// What is in quotes or comments could hide anything from what follows: such a query is left alone.
	const plain = sql.replace(/'[^'\\]*'/g, '0');
	if (/['\\]|--|\/\*|;\s*\S|"\s*\(|\$\$/.test(plain)) return false;
	// `SELECT … INTO` makes a table, `FOR UPDATE` locks rows.
	if (/\binto\b|\bfor\s+(?:no\s+key\s+|key\s+)?(?:update|share)\b/i.test(plain)) return false;
	const called = [...plain.matchAll(/([\w.]+)\s*\(/g)].map(([, name]) => name!.toLowerCase());
	return called.every((name) => known.has(name));
}

function writtenText(argument: Node | undefined): string | undefined {
	if (argument?.type === 'StringLiteral') return argument.value;
	if (argument?.type !== 'TemplateLiteral' || argument.expressions.length > 0) return undefined;
	return argument.quasis[0]?.value.cooked ?? undefined;
}
