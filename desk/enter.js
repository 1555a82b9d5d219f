// The token of a locked desk, from the fragment of its address into the form: with a script nobody has to type it.

const token = location.hash.slice(1);
const box = document.querySelector("input[name=token]");
if (token !== "" && box instanceof HTMLInputElement) {
	history.replaceState(null, "", location.pathname);
	box.value = decodeURIComponent(token);
	box.form?.requestSubmit();
}
