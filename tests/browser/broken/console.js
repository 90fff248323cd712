console.log("this stands on the console");
