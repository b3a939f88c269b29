// untouched: it only listens
const events = ['uncaughtException', 'SIGINT'];

for (const event of events) process.on(event, report);

function report(error, origin) {
  console.error(origin, error);
}
