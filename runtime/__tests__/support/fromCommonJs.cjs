const { asyncCached, closeOffload, offload } = require('asyncshift-runtime');
const { threadId } = require('node:worker_threads');

function whereItRuns() {
	return threadId;
}
exports.whereItRuns = whereItRuns;

const main = async () => {
	console.log((await offload(__filename, whereItRuns)()) > 0);
	console.log(await asyncCached(async () => 'cached')());
	await closeOffload();
};
if (threadId === 0) main();
