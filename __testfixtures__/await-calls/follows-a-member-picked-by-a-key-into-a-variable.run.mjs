export default [(module) => module.read('total'), (module) => module.read('none')];
