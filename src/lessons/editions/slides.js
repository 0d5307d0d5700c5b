Reveal.initialize({
  ...SIZE,
  margin: 0,
  center: false,
  hash: true,
  transition: "none",
  backgroundTransition: "none",
  slideNumber: "c/t",
  controlsTutorial: false,
  plugins: [RevealNotes],
});

// A slide that is a little too high is set smaller until it fits; the lengths were only estimated when it was cut.
const SMALLEST = 75;
function fit(section) {
  for (let percent = 100; percent >= SMALLEST; percent -= 5) {
    const scale = percent / 100;
    section.style.zoom = scale;
    section.style.width = SIZE.width / scale + "px";
    section.style.height = SIZE.height / scale + "px";
    if (section.scrollHeight <= section.clientHeight && section.scrollWidth <= section.clientWidth) {
      break;
    }
  }
}
Reveal.on("ready", (event) => fit(event.currentSlide));
Reveal.on("slidechanged", (event) => fit(event.currentSlide));
