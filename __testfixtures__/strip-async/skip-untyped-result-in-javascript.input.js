// untouched: the task may return a promise
async function run(task) {
	return task();
}
export async function main(task) {
	console.log(await run(task));
}
