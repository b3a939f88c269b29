/** Functions of a program that take callbacks, written where `@name` occurs. */
export const helpers: Readonly<Record<string, string>> = {
	twice:
		'function @twice(value: number, change: (value: number) => number): number { return change(change(value)); }',
	measured:
		"function @measured(work: () => number): number { effect('start');\ntry { return work(); } finally { effect('end'); } }",
	collected:
		'function @collected<T, U>(values: readonly T[], change: (value: T) => U): U[] { const results: U[] = [];\nfor (const value of values) results.push(change(value));\nreturn results; }',
	picked:
		'const @picked = (values: number[], test: (value: number) => boolean): number[] => { const results: number[] = [];\nfor (const value of values) { if (test(value)) results.push(value); }\nreturn results; };',
	visited:
		'function @visited(values: number[], visit: (value: number, index: number) => void): void { for (let index = 0; index < values.length; index += 1) visit(values[index]!, index); }',
	Visitor:
		'class @Visitor { constructor(private readonly values: number[]) {}\n@visit(visit: (value: number) => void): void { for (const value of this.values) visit(value); } }',
	byKeys:
		'function @byKeys(keys: readonly string[], work: (key: string) => number): number[] { const results: number[] = [];\nfor (const key of keys) results.push(work(key));\nreturn results; }',
	Queue:
		'class @Queue { private readonly tasks: (() => void)[] = [];\n@add(task: () => void): void { this.tasks.push(task); }\n@flush(): void { for (const task of this.tasks) task(); } }',
	guarded:
		"function @guarded(work: () => void): void { try { work(); } catch (error) { effect('caught', error); } }",
};
