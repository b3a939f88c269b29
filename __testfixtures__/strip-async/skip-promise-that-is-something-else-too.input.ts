// untouched: what runs is a process and a promise
interface Running {
	readonly pid: number;
}

declare function run(command: string): Running & Promise<string>;

export async function build(): Promise<number> {
	const running = run('build');
	await running;
	return running.pid + (await running).length;
}
