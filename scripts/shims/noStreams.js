/** jszip makes streams of Node where it is given them; nothing here asks for one. */
module.exports = {};
