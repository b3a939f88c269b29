// Does nothing: how late its event loop is comes from the machine alone.
console.log('ready');
setInterval(() => {}, 1000);
