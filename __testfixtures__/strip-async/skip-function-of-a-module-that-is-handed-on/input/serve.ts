// refused: timing-seen
import * as handlers from './handlers.js';

for (const handle of Object.values(handlers)) {
	void handle();
	console.log('served');
}
