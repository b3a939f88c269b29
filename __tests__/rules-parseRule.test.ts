import { describe, expect, it } from 'vitest';
import { UserError } from '../src/errors.ts';
import { formatRule, parseRule } from '../src/rules/parseRule.ts';

describe('parses', () => {
	it.each([
		['next/headers#cookies', 'next/headers', ['cookies'], undefined],
		['./src/services/tpa.ts#TpaService.*', './src/services/tpa.ts', ['TpaService', '*'], undefined],
		[
			'meteor/mongo#Mongo.Collection.findOne=findOneAsync',
			'meteor/mongo',
			['Mongo', 'Collection', 'findOne'],
			{ kind: 'rename', name: 'findOneAsync' },
		],
		[
			'node:fs#readFileSync=node:fs/promises#readFile',
			'node:fs',
			['readFileSync'],
			{ kind: 'replace', module: 'node:fs/promises', exportName: 'readFile' },
		],
		[
			'node:zlib#gzipSync=promisify(node:zlib#gzip)',
			'node:zlib',
			['gzipSync'],
			{ kind: 'replace', module: 'node:zlib', exportName: 'gzip', isPromisified: true },
		],
		['./a.ts#default', './a.ts', ['default'], undefined],
		['@scope/pkg#default.load', '@scope/pkg', ['default', 'load'], undefined],
		['./a.ts#*', './a.ts', ['*'], undefined],
		['#db/users#load', '#db/users', ['load'], undefined],
		['a#b=#c/d#default', 'a', ['b'], { kind: 'replace', module: '#c/d', exportName: 'default' }],
		['/abs/with=equals.ts#$x._y.ünï', '/abs/with=equals.ts', ['$x', '_y', 'ünï'], undefined],
	])('%s', (text, module, exportPath, replacement) => {
		const rule = parseRule(text, '/base');
		expect(rule).toEqual({
			text,
			module,
			base: '/base',
			exportPath,
			...(replacement && { replacement }),
		});
		expect(formatRule(rule)).toBe(text);
	});
});

describe('refuses', () => {
	it.each([
		['', "no '#' between module and export"],
		['readFileSync', "no '#' between module and export"],
		['#cookies', "no '#' between module and export"],
		['./src/a.ts', "no '#' between module and export"],
		['next/headers#', "no export after '#'"],
		[' next/headers#cookies', "the module ' next/headers' has blanks around it"],
		['a#b..c', "'b..c' has an empty name in it"],
		['a#b.', "'b.' has an empty name in it"],
		['a#*.b', "'*' may only come last"],
		['a#b()', "'b()' is not the name of an export or member"],
		['a#b c', "'b c' is not the name of an export or member"],
		['a#b=', "the replacement '' is not one name"],
		['a#b=c.d', "the replacement 'c.d' is not one name"],
		['a#b=#c', "the replacement '#c' is not one name"],
		['a#b=c#d.e', "the replacement 'd.e' is not the name of one export"],
		['a#b=c#', "the replacement '' is not the name of one export"],
		['a#b=promisify(c)', "'c' is not <module>#<export>"],
		['a#b=promisify(c#)', "the replacement '' is not the name of one export"],
		['a#B.*=c', "'*' names many functions, which cannot have one replacement"],
	])('%s', (text, problem) => {
		let thrown: unknown;
		try {
			parseRule(text, '/base');
		} catch (error) {
			thrown = error;
		}
		expect(thrown).toBeInstanceOf(UserError);
		const { message, hint } = thrown as UserError;
		expect(message).toBe(`rule '${text}': ${problem}`);
		const example = /[Ff]or example ([^\s,]+?)[.,]?(?:\s|$)/.exec(hint ?? '')?.[1];
		expect(() => parseRule(example ?? '', '/base')).not.toThrow();
	});

	it('shows how the path that was written goes on', () => {
		expect(() => parseRule('./src/a.ts', '/base')).toThrow(
			expect.objectContaining({ hint: expect.stringContaining('./src/a.ts#load') }),
		);
	});
});
