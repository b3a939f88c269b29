export default [
	({ Store }) => Store.titleOf('first'),
	({ Store }) => new Store('first').rows(),
	({ Store }) => new Store('first').isAlone(),
	({ Store }) => Store.count(),
	({ show }) => show(),
];
